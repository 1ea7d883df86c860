using Dashboard.Configuration;
using Microsoft.Extensions.Options;

namespace Dashboard.Printing;

/// <summary>The Chromium of this machine, and how it is started.</summary>
/// <param name="options">Which one.</param>
internal sealed class ChromiumProgram(IOptions<PrintOptions> options)
{
    private static readonly string[] Names =
        ["chromium", "chromium-headless-shell", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome-headless-shell"];

    /// <summary>Its file; null where there is none. Looked for each time, so that an installed one needs no restart.</summary>
    public string? File => options.Value.Chromium is { Length: > 0 } named
        ? System.IO.File.Exists(named) ? named : null
        : Places().FirstOrDefault(System.IO.File.Exists);

    /// <summary>
    /// What it is told: to print one page without a script, a profile, a network or anything kept, and then to end.
    /// </summary>
    /// <param name="folder">Where it may write.</param>
    /// <param name="page">What is printed.</param>
    /// <param name="target">The file to make.</param>
    public IEnumerable<string> ArgumentsFor(string folder, string page, string target) =>
    [
        "--headless",
        .. options.Value.ChromiumSandbox && !Environment.IsPrivilegedProcess ? Array.Empty<string>() : ["--no-sandbox"],
        $"--user-data-dir={folder}",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--no-proxy-server",
        "--disable-background-networking",
        "--disable-breakpad",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-dev-shm-usage",
        "--disable-extensions",
        "--disable-gpu",
        "--disable-sync",
        "--no-default-browser-check",
        "--no-first-run",
        "--no-pdf-header-footer",
        $"--print-to-pdf={target}",
        new Uri(page).AbsoluteUri,
    ];

    private static IEnumerable<string> Places() =>
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        from name in Names
        select Path.Combine(folder, name);
}
