using Dashboard.Emulator.Delivery;
using Dashboard.Emulator.Faults;
using Dashboard.Emulator.Limits;

namespace Dashboard.Emulator;

/// <summary>How an emulator is to be. The defaults make the demo.</summary>
public sealed class EmulatorOptions
{
    /// <summary>Loopback port; 0 takes any free one.</summary>
    public int Port { get; set; }

    /// <summary>No generated data: only what comes through the API or <see cref="EmulatorHost.World"/>.</summary>
    public bool EmptyWorld { get; set; }

    /// <summary>The same seed makes the same demo.</summary>
    public int Seed { get; set; } = 20_260;

    /// <summary>Days of demo data before today, 1 to 1,500.</summary>
    public int Days { get; set; } = 365;

    /// <summary>Prompts a day over all accounts, on average, 0 to 5,000; the default makes about 40,000 in a year.</summary>
    public double PromptsPerDay { get; set; } = 109.6;

    /// <summary>
    /// How often a conversation beside those of the year is closed, whole seconds. From the start on no prompt is sent then but through the
    /// API, and customers answer the cards that they get. Null leaves all prompts to the script, and nobody answers other cards.
    /// </summary>
    public TimeSpan? ClosesEvery { get; set; }

    /// <summary>Older events are not given, and a range that begins before is an error, 2 to 3,650 days; null gives all.</summary>
    public int? KeptDays { get; set; }

    /// <summary>The app's key; random when left out.</summary>
    public string? ConsumerKey { get; set; }

    /// <summary>The app's secret; random when left out.</summary>
    public string? ConsumerSecret { get; set; }

    /// <summary>Consumer keys that are let in (403, code 453 otherwise); null lets the app in.</summary>
    public IList<string>? AllowedApps { get; set; }

    /// <summary>Handles, without the @, that are let in (403, code 261 otherwise); null lets all in.</summary>
    public IList<string>? AllowedHandles { get; set; }

    /// <summary>How many calls of each kind are allowed in a window.</summary>
    public RateLimitOptions RateLimits { get; set; } = new();

    /// <summary>Where each event is pushed to as it happens, and at start those of the last 26 hours.</summary>
    public ReceiverOptions Webhook { get; set; } = new();

    /// <summary>Where closed conversations are reported to: the year's at start, then new ones.</summary>
    public ReceiverOptions HelpdeskReceiver { get; set; } = new();

    /// <summary>Where warnings go; null writes them to the console.</summary>
    public ILoggerFactory? Logging { get; set; }

    /// <summary>What goes wrong, by chance and seed.</summary>
    public FaultPlan Faults { get; set; } = new();

    /// <summary>
    /// Sees each request before anything else does, and may answer in its place: for the one answer that a test wants just so.
    /// </summary>
    public Func<HttpContext, RequestDelegate, Task>? Interference { get; set; }

    /// <summary>Every setting that cannot be, one sentence each, naming its key.</summary>
    internal IEnumerable<string> WhatIsWrong()
    {
        if (Port is < 0 or > 65_535)
            yield return "Emulator:Port must be from 0 to 65535.";
        if (Days is < 1 or > 1_500)
            yield return "Emulator:Days must be from 1 to 1500.";
        if (KeptDays is < 2 or > 3_650)
            yield return "Emulator:KeptDays must be from 2 to 3650.";
        if (PromptsPerDay is not (>= 0 and <= 5_000))
            yield return "Emulator:PromptsPerDay must be from 0 to 5000.";
        if (ClosesEvery is { TotalSeconds: < 1 or > 3_600 })
            yield return "Emulator:ClosesEvery must be from a second to an hour.";
        if (!IsHttp(Webhook.Url))
            yield return "Emulator:Webhook:Url must be an absolute http or https address.";
        if (!IsHttp(HelpdeskReceiver.Url))
            yield return "Emulator:HelpdeskReceiver:Url must be an absolute http or https address.";
        if (!RateLimits.Enabled && Faults.Chances.ContainsKey(Fault.TooManyRequests))
            yield return "Emulator:Faults:Chances:TooManyRequests needs Emulator:RateLimits:Enabled.";
        foreach (var wrong in Faults.WhatIsWrong("Emulator:Faults"))
            yield return wrong;
    }

    private static bool IsHttp(Uri? url) => url is null || (url.IsAbsoluteUri && url.Scheme is ("http" or "https"));
}
