namespace Dashboard.Identity;

/// <summary>
/// Tells a person who opens a page from a program that asks for data: the one is led to sign-in, the other gets a status and, in the same
/// form everywhere, why.
/// </summary>
internal static class Navigation
{
    /// <summary>Where programs alone have business, whether there is something or not.</summary>
    private static readonly string[] Programs = ["/api", "/openapi", "/webhooks", "/health", "/metrics", "/_blazor"];

    // Files are asked for by links on pages and by programs: only a browser that would show a page is sent to one.
    private static readonly string[] Files = ["/exports"];

    /// <summary>The places under which every address that is not mapped is answered with 404, also to who is not signed in.</summary>
    public static IReadOnlyList<string> Closed { get; } = ["/api", "/webhooks", "/health", "/exports"];

    public static bool IsPerson(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !IsUnder(request, Programs)
        && (!IsUnder(request, Files) || AcceptsPages(request));

    /// <summary>Whether what is asked for is data or a file, whoever asks: what is wrong is then said in data too.</summary>
    public static bool IsForPrograms(HttpRequest request) => IsUnder(request, Programs) || IsUnder(request, Files);

    private static bool IsUnder(HttpRequest request, string[] prefixes) =>
        Array.Exists(prefixes, prefix => request.Path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase));

    private static bool AcceptsPages(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
