import { type NextRequest, NextResponse } from "next/server";
import { allowedHosts, checkDoor, visitOf } from "#lib/auth/check-door";

/**
 * The first look at a request: turns away foreign hosts and origins early and gives every page its nonce.
 * No door relies on it: pages, actions and handlers check for themselves.
 */
export function proxy(request: NextRequest): NextResponse {
  if (checkDoor(visitOf(request.method, request.headers), allowedHosts()) !== "open") {
    return new NextResponse("Forbidden: this host or origin is not served here.\n", {
      status: 403,
    });
  }
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("referrer-policy", "same-origin");
  response.headers.set("cross-origin-opener-policy", "same-origin");
  response.headers.set("cross-origin-resource-policy", "same-origin");
  return response;
}

export const config = { matcher: "/((?!_next/static).*)" };

function contentSecurityPolicy(nonce: string): string {
  // The development server evaluates what it reloads.
  const development = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
