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
            yield return Phrases.Of(SyncWords.StoreTrouble, Dates.Moment(failure.Since, zone), FaultTexts.Of(failure.Fault));
        else if (health.Inbox.OldestAt is { } oldest && health.Now - oldest > LongInInbox)
            yield return Phrases.Of(SyncWords.InboxTrouble, Dates.Moment(oldest, zone));
        if (health.Accounts.FirstOrDefault(account => account.IsClockWrong) is { ClockSkewSeconds: { } skew })
            yield return Phrases.Of(skew > 0 ? SyncWords.ClockTroubleBehind : SyncWords.ClockTroubleAhead, SyncTexts.Skew(skew));
    }

    private static IEnumerable<string> Account(AccountHealth account, DateTimeOffset now, ReportingZone zone)
    {
        if (account.Pause is { IsByAdmin: false } pause)
            yield return pause.Since is { } since
                ? Phrases.Of(SyncWords.RefusedSinceTrouble, account.Handle, Sentence(pause.Reason), Dates.Moment(since, zone))
                : Phrases.Of(SyncWords.RefusedTrouble, account.Handle, Sentence(pause.Reason));
        else if (account is { Pause: null, LastError: { } error })
            yield return Phrases.Of(SyncWords.PullTrouble, account.Handle, Sentence(error));
        else if (account.IsLate(now))
            yield return Phrases.Of(SyncWords.LateTrouble, account.Handle, Durations.Text(account.Reading!.Behind(now)));
    }

    private static IEnumerable<string> Everywhere(SyncHealth health)
    {
        if (!health.IsLeading)
            yield return SyncWords.OtherInstanceNews;
        if (health.Rollups.Rebuild is { } build)
            yield return Phrases.Of(SyncWords.RebuildNews, build.TimeZone, Numbers.Percent(build.Share), health.Rollups.ZoneInForce);
        if (health.Quarantine.Total > 0)
            yield return Phrases.Count(health.Quarantine.Total, SyncWords.OneAsideNews, SyncWords.ManyAsideNews);
    }

    private static IEnumerable<string> Underway(AccountHealth account, ReportingZone zone)
    {
        if (account.Pause is { IsByAdmin: true } pause)
            yield return Phrases.Of(SyncWords.PausedNews, account.Handle, Sentence(pause.Reason));
        else if (account is { Pause: null, LastError: null, IsFirstRead: true })
            yield return Phrases.Of(SyncWords.FirstReadNews, account.Handle);
        if (account.WaitingUntil is { } until)
            yield return Phrases.Of(SyncWords.LimitNews, account.Handle, Dates.Moment(until, zone));
    }

    private static string Sentence(string text) => text.EndsWith('.') || text.EndsWith(')') ? text : text + ".";
}
