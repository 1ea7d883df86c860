using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.OAuth;

/// <summary>The parts of a request that its signature covers.</summary>
/// <param name="BaseUri">Scheme, host, port unless default, path; no query.</param>
/// <param name="Query">Decoded query parameters.</param>
/// <param name="Form">Decoded form parameters; none for any other body, JSON included.</param>
/// <param name="OAuth">The Authorization header's parameters, or null when it is none of OAuth 1.0a.</param>
internal sealed record SignedRequest(string Method, string BaseUri, FormFields Query, FormFields Form, FormFields? OAuth);
