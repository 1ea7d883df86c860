using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Health;
using Dashboard.Formats;

namespace Dashboard.Pages.Admin.Sync;

/// <summary>What syncing is made of, in the words of this page.</summary>
internal static class SyncWords
{
    /// <summary>By which way something came.</summary>
    public static string Way(ArrivalSource source) => source switch
    {
        ArrivalSource.Events => "events",
        ArrivalSource.Webhook => "webhook",
        _ => "asked one by one",
    };

    /// <summary>Why something was set aside.</summary>
    public static string Kind(QuarantineKind kind) => kind switch
    {
        QuarantineKind.Malformed => "Cannot be read",
        QuarantineKind.UnknownType => "Unknown type",
        QuarantineKind.OtherAccount => "Other account",
        _ => "Failed",
    };

    /// <summary>What can be done about things of a kind.</summary>
    public static string Remedy(QuarantineKind kind) => kind switch
    {
        QuarantineKind.Malformed => "A field is missing or unsound. Retry after an update of this product, or dismiss.",
        QuarantineKind.UnknownType => "X sends something newer than this version. Retry after an update.",
        QuarantineKind.OtherAccount => "It is about an account that is not connected here. Connect it, then retry; or dismiss.",
        _ => "Something unforeseen; the log has the details. Retry once it is put right.",
    };

    /// <summary>What in a state contradicts what stands.</summary>
    public static string What(Anomaly anomaly) => anomaly switch
    {
        Anomaly.Score => "another score",
        Anomaly.Comment => "another comment",
        _ => "another score and comment",
    };

    /// <summary>A kind of request.</summary>
    public static string Endpoint(string endpoint) => endpoint switch
    {
        "Events" => "Events",
        "Show" => "One by one",
        "Create" => "Prompts",
        "Users" => "Customers",
        _ => endpoint,
    };

    /// <summary>How our clock differs from X's.</summary>
    public static string Clock(int? skewSeconds) => skewSeconds switch
    {
        null => Numbers.None,
        >= -2 and <= 2 => "In step",
        > 0 => $"{Durations.Text(TimeSpan.FromSeconds(skewSeconds.Value))} behind",
        _ => $"{Durations.Text(TimeSpan.FromSeconds(-skewSeconds.Value))} ahead",
    };

    /// <summary>How an account goes, in one or two words.</summary>
    public static string State(AccountHealth account) => account switch
    {
        { Pause: not null } => "Paused",
        { WaitingUntil: not null } => "Waiting for X",
        { LastError: not null } => "Last pull failed",
        { Reading: null } => "Not pulled yet",
        { LastPulledAt: null } => "Reading its history",
        _ => "Running",
    };

    /// <summary>The look of <see cref="State"/>: well, busy or trouble.</summary>
    public static string Look(AccountHealth account) => account switch
    {
        { Pause.IsByAdmin: true } => "busy",
        { Pause: not null } or { LastError: not null } => "trouble",
        { WaitingUntil: not null } or { LastPulledAt: null } => "busy",
        _ => "well",
    };
}
