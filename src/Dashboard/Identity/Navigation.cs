namespace Dashboard.Identity;

/// <summary>Tells a person who opens a page from a program that asks for data: the one is led to sign-in, the other gets a status.</summary>
internal static class Navigation
{
    private static readonly string[] ForPrograms = ["/api", "/webhooks", "/_blazor"];

    // Files are asked for by links on pages and by programs: only a browser that would show a page is sent to one.
    private static readonly string[] ForBoth = ["/exports"];

    public static bool IsPerson(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !IsUnder(request, ForPrograms)
        && (!IsUnder(request, ForBoth) || AcceptsPages(request));

    private static bool IsUnder(HttpRequest request, string[] prefixes) =>
        Array.Exists(prefixes, prefix => request.Path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase));

    private static bool AcceptsPages(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
