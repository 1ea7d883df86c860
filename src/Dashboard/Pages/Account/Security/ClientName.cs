using Dashboard.Formats;

namespace Dashboard.Pages.Account.Security;

/// <summary>
/// A browser in the words that its owner has for it, from what it called itself: to know one's own sessions by, and no proof of anything.
/// </summary>
internal static class ClientName
{
    // Browsers name those whose pages they take too, so the rarer name comes first.
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"), ("Windows", "Windows"), ("Mac OS X", "Mac"),
        ("Linux", "Linux"),
    ];

    public static string Of(string client)
    {
        var (browser, system) = (Find(Browsers, client), Find(Systems, client));
        return browser is null ? AccountWords.AnotherBrowser
            : system is null ? browser
            : Phrases.Of(AccountWords.BrowserOn, browser, system);
    }

    private static string? Find((string Sign, string Name)[] known, string client) =>
        Array.Find(known, one => client.Contains(one.Sign, StringComparison.Ordinal)).Name;
}
