using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Health;
using Dashboard.Formats;

namespace Dashboard.Pages.Admin.Sync;

/// <summary>What syncing is made of, in the words of this page.</summary>
internal static class SyncTexts
{
    /// <summary>By which way something came.</summary>
    public static string Way(ArrivalSource source) => source switch
    {
        ArrivalSource.Events => SyncWords.WayEvents,
        ArrivalSource.Webhook => SyncWords.WayWebhook,
        _ => SyncWords.WayShow,
    };

    /// <summary>Why something was set aside.</summary>
    public static string Kind(QuarantineKind kind) => kind switch
    {
        QuarantineKind.Malformed => SyncWords.KindMalformed,
        QuarantineKind.UnknownType => SyncWords.KindUnknownType,
        QuarantineKind.OtherAccount => SyncWords.KindOtherAccount,
        _ => SyncWords.KindFailed,
    };

    /// <summary>What can be done about things of a kind.</summary>
    public static string Remedy(QuarantineKind kind) => kind switch
    {
        QuarantineKind.Malformed => SyncWords.RemedyMalformed,
        QuarantineKind.UnknownType => SyncWords.RemedyUnknownType,
        QuarantineKind.OtherAccount => SyncWords.RemedyOtherAccount,
        _ => SyncWords.RemedyFailed,
    };

    /// <summary>What in a state contradicts what stands.</summary>
    public static string What(Anomaly anomaly) => anomaly switch
    {
        Anomaly.Score => SyncWords.OtherScore,
        Anomaly.Comment => SyncWords.OtherComment,
        _ => SyncWords.OtherBoth,
    };

    /// <summary>A kind of request.</summary>
    public static string Endpoint(string endpoint) => endpoint switch
    {
        "Events" => SyncWords.EndpointEvents,
        "Show" => SyncWords.EndpointShow,
        "Create" => SyncWords.EndpointCreate,
        "Users" => SyncWords.EndpointUsers,
        _ => endpoint,
    };

    /// <summary>How our clock differs from X's.</summary>
    public static string Clock(int? skewSeconds) => skewSeconds switch
    {
        null => Numbers.None,
        >= -2 and <= 2 => SyncWords.ClockInStep,
        > 0 => Phrases.Of(SyncWords.ClockBehind, Skew(skewSeconds.Value)),
        _ => Phrases.Of(SyncWords.ClockAhead, Skew(skewSeconds.Value)),
    };

    /// <summary>By how much the clocks differ, whichever is ahead.</summary>
    public static string Skew(int skewSeconds) => Durations.Text(TimeSpan.FromSeconds(Math.Abs((double)skewSeconds)));

    /// <summary>That an account is paused, and since when; its reason follows.</summary>
    public static string Paused(PauseHealth pause, ReportingZone zone) =>
        pause.Since is { } since ? Phrases.Of(SyncWords.PausedSince, Dates.Moment(since, zone)) : SyncWords.PausedBecause;

    /// <summary>Which events are lost, and why.</summary>
    public static string Lost(LostHealth lost, ReportingZone zone) => Phrases.Of(
        lost.Cause is LossCause.NotReadInTime ? SyncWords.LostNotRead : SyncWords.LostTooOld,
        Dates.Moment(lost.From, zone),
        Dates.Moment(lost.Until, zone),
        Dates.Day(zone.DayOf(lost.NotedAt)));

    /// <summary>How an account goes, in one or two words.</summary>
    public static string State(AccountHealth account) => account switch
    {
        { Pause: not null } => SyncWords.StatePaused,
        { WaitingUntil: not null } => SyncWords.StateWaiting,
        { LastError: not null } => SyncWords.StateFailed,
        { Reading: null } => SyncWords.StateNotPulled,
        { IsFirstRead: true } => SyncWords.StateReading,
        _ => SyncWords.StateRunning,
    };

    /// <summary>The look of <see cref="State"/>: well, busy or trouble.</summary>
    public static string Look(AccountHealth account) => account switch
    {
        { Pause.IsByAdmin: true } => "busy",
        { Pause: not null } or { LastError: not null } => "trouble",
        { WaitingUntil: not null } or { IsFirstRead: true } => "busy",
        _ => "well",
    };
}
