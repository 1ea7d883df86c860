using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Sync.Health;
using Dashboard.Formats;

namespace Dashboard.Pages.Admin.Sync;

/// <summary>What is wrong, the gravest first, each with what to do about it; and what is merely under way.</summary>
/// <param name="Problems">What somebody should do something about.</param>
/// <param name="News">What is worth knowing.</param>
internal sealed record SyncTroubles(IReadOnlyList<string> Problems, IReadOnlyList<string> News)
{
    /// <summary>An inbox is emptied within seconds; what waits longer waits for something.</summary>
    private static readonly TimeSpan LongInInbox = TimeSpan.FromMinutes(2);

    /// <summary>Whether nothing is wrong.</summary>
    public bool AreNone => Problems.Count == 0;

    /// <summary>Looks through everything.</summary>
    public static SyncTroubles Of(SyncHealth health, StoreFailure? failure, ReportingZone zone) => new(
        [.. Store(health, failure, zone), .. health.Accounts.SelectMany(account => Account(account, health.Now, zone))],
        [.. Everywhere(health), .. health.Accounts.SelectMany(account => Underway(account, zone))]);

    private static IEnumerable<string> Store(SyncHealth health, StoreFailure? failure, ReportingZone zone)
    {
        if (failure is not null)
            yield return $"The store cannot be used since {Dates.Moment(failure.Since, zone)}. {failure.Sentence} What came is kept, and everything goes on by itself.";
        else if (health.Inbox.OldestAt is { } oldest && health.Now - oldest > LongInInbox)
            yield return $"Something waits in the inbox since {Dates.Moment(oldest, zone)}: applying does not keep up. Look at the load of the server and its log.";
        if (health.Accounts.FirstOrDefault(account => account.IsClockWrong) is { } wrong)
            yield return $"The clock of this server is {SyncWords.Clock(wrong.ClockSkewSeconds)} of X's. Set it, and keep it set (NTP); nothing is lost meanwhile.";
    }

    private static IEnumerable<string> Account(AccountHealth account, DateTimeOffset now, ReportingZone zone)
    {
        if (account.Pause is { IsByAdmin: false } pause)
            yield return $"@{account.Handle} is paused{Since(pause, zone)}: {Sentence(pause.Reason)} Put that right, then press Resume.";
        else if (account is { Pause: null, LastError: { } error })
            yield return $"The last pull of @{account.Handle} failed: {Sentence(error)} It is tried again by itself; nothing is lost.";
        else if (account.IsLate(now))
            yield return $"@{account.Handle} is {Durations.Text(account.Reading!.Behind(now))} behind what X lists. Look whether the product ran, and at the runs below.";
    }

    private static IEnumerable<string> Everywhere(SyncHealth health)
    {
        if (!health.IsLeading)
            yield return "Another instance pulls. This one takes webhooks and shows pages; when the other ends, this one takes over.";
        if (health.Rollups.Rebuild is { } build)
            yield return $"The numbers by day are being counted anew for {build.TimeZone}: {Numbers.Percent(build.Share)}. Until that is done they are those of {health.Rollups.ZoneInForce}.";
        if (health.Quarantine.Total > 0)
            yield return $"{Numbers.Count(health.Quarantine.Total)} of what came could not be applied. It is kept, and listed below.";
    }

    private static IEnumerable<string> Underway(AccountHealth account, ReportingZone zone)
    {
        if (account.Pause is { IsByAdmin: true } pause)
            yield return $"@{account.Handle}: {Sentence(pause.Reason)} Nothing is pulled until somebody presses Resume; webhooks are still taken.";
        else if (account is { Pause: null, LastError: null, LastPulledAt: null })
            yield return $"@{account.Handle} is being read for the first time. The numbers fill as it goes.";
        if (account.WaitingUntil is { } until)
            yield return $"@{account.Handle} has used up X's limit and waits until {Dates.Moment(until, zone)}. It goes on by itself.";
    }

    private static string Since(PauseHealth pause, ReportingZone zone) => pause.Since is { } since ? $" since {Dates.Moment(since, zone)}" : "";

    private static string Sentence(string text) => text.EndsWith('.') || text.EndsWith(')') ? text : text + ".";
}
