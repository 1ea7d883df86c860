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

    /// <summary>When it was opened again, in what such a report says.</summary>
    public string ReopenedAt { get; init; } = HookTemplate.SignedAt;

    /// <summary>
    /// For a field of a closed conversation what it is made of, such as <c>{detail.id}</c>; one without an entry is not told.
    /// </summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The fields that can be made: all of a closed conversation but its account.</summary>
    public static IReadOnlyList<string> FieldNames { get; } =
    [
        .. ConversationFields.All.Where(field => field is not (ConversationFields.Account or ConversationFields.AccountUserId)),
    ];

    /// <summary>What no help desk can leave out; agent and team are "unassigned" where it does.</summary>
    private static IEnumerable<string> Required => [ConversationFields.ExternalId, ConversationFields.ClosedAt];

    /// <summary>What of it cannot be read; empty for a good one.</summary>
    public IReadOnlyList<HookError> Check() =>
    [
        .. HookError.If(nameof(ClosedWhen), string.IsNullOrWhiteSpace(ClosedWhen), HookFault.Missing),
        .. HookError.If(nameof(ClosedWhen), !HookCondition.IsValid(ClosedWhen), HookFault.NoCondition),
        .. HookError.If(nameof(ReopenedWhen), !HookCondition.IsValid(ReopenedWhen), HookFault.NoCondition),
        .. HookError.If(nameof(ReopenedAt), !HookTemplate.IsValid(ReopenedAt), HookFault.NoTemplate),
        .. Required.SelectMany(field => HookError.If(
            field, string.IsNullOrWhiteSpace(Fields.GetValueOrDefault(field)), HookFault.Missing)),
        .. Fields.SelectMany(field => HookError.If(
            field.Key,
            !FieldNames.Contains(field.Key, StringComparer.Ordinal) || !HookTemplate.IsValid(field.Value),
            HookFault.NoTemplate)),
    ];

    /// <summary>As the store keeps it.</summary>
    internal string Write() => JsonSerializer.Serialize(this);

    /// <summary>What the store has kept.</summary>
    internal static HookMapping Read(string stored) => JsonSerializer.Deserialize<HookMapping>(stored)!;
}
