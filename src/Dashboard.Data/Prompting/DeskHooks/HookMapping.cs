using System.Text.Json;
using Dashboard.Data.Prompting.ClosedConversations;

namespace Dashboard.Data.Prompting.DeskHooks;

/// <summary>How a help desk's reports are read. The account is that of the hook.</summary>
public sealed record HookMapping
{
    /// <summary>When a report says that a conversation was closed: lines of <c>path = value, value</c>, all of which hold.</summary>
    public string ClosedWhen { get; init; } = "";

    /// <summary>The same of one that was opened again; empty for never.</summary>
    public string ReopenedWhen { get; init; } = "";

    /// <summary>
    /// For a field of a closed conversation what it is made of, such as <c>{detail.id}</c>; one without an entry is not told. Opened again
    /// it was at the time of <c>closed_at</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The fields that can be made: all of a closed conversation but its account.</summary>
    public static IReadOnlyList<string> FieldNames { get; } =
    [
        .. ConversationFields.All.Where(field => field is not (ConversationFields.Account or ConversationFields.AccountUserId)),
    ];

    /// <summary>What of it cannot be read; empty for a good one.</summary>
    public IReadOnlyList<HookError> Check() =>
    [
        .. Faults(nameof(ClosedWhen), string.IsNullOrWhiteSpace(ClosedWhen), HookFault.Missing),
        .. Faults(nameof(ClosedWhen), !HookCondition.IsValid(ClosedWhen), HookFault.NoCondition),
        .. Faults(nameof(ReopenedWhen), !HookCondition.IsValid(ReopenedWhen), HookFault.NoCondition),
        .. ConversationFields.Required.SelectMany(field => Faults(
            field, string.IsNullOrWhiteSpace(Fields.GetValueOrDefault(field)), HookFault.Missing)),
        .. Fields.SelectMany(field => Faults(
            field.Key,
            !FieldNames.Contains(field.Key, StringComparer.Ordinal) || !HookTemplate.IsValid(field.Value),
            HookFault.NoTemplate)),
    ];

    /// <summary>As the store keeps it.</summary>
    internal string Write() => JsonSerializer.Serialize(this);

    /// <summary>What the store has kept.</summary>
    internal static HookMapping Read(string stored) => JsonSerializer.Deserialize<HookMapping>(stored)!;

    private static IEnumerable<HookError> Faults(string field, bool isWrong, HookFault fault) =>
        isWrong ? [new HookError(field, fault)] : [];
}
