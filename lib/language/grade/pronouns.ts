/** Words that stand for somebody or something, in folded text. */
export const PRONOUNS =
  /^(?:i|me|my|you|your|he|him|his|she|her|it|its|we|us|our|they|them|their|nobody|everybody|everyone|somebody|someone|others|yourself|himself|herself|themselves|自己|别人|他人|我|大家|没人|没有人|你|他|她|它|我们|你们|他们|她们|它们)$/u;
