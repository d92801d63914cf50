// Imported before the native driver: on a Node older than 22 that driver ends the process without a word.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  throw new Error(
    `Duizhao needs Node 22.18 or newer and is running on ${process.versions.node}. ` +
      "Start it with “npm start” or “npx duizhao …” in the project: they use the Node that the project brings.",
  );
}
