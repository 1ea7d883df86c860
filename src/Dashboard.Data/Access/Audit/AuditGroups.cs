using System.Linq.Expressions;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Access.Audit;

/// <summary>
/// The groups of the log's actions, by the words in front of their full stop. Entries of some tell about results or talks of named agents,
/// and these are nothing for somebody who is an agent: they may be the one.
/// </summary>
public static class AuditGroups
{
    /// <summary>
    /// Sign-ins, passwords asked for by mail, sessions, refused pages, doors for machines that are shut for a while, API tokens, secrets,
    /// and the log's own key.
    /// </summary>
    public const string SignIns = "signins";

    /// <summary>
    /// Looks at results, how single answers are followed up, files of them, reports that are sent, and past results that are imported.
    /// </summary>
    public const string Results = "results";

    /// <summary>Talks with agents and what is pinned for them.</summary>
    public const string Coaching = "coaching";

    /// <summary>Users, their roles and teams, and agents.</summary>
    public const string People = "people";

    /// <summary>Targets, noted events and topics.</summary>
    public const string Plans = "plans";

    /// <summary>What is kept of customers, and what was erased.</summary>
    public const string Privacy = "privacy";

    /// <summary>Accounts, by which rules they ask and whom not, syncing, the store as a whole, how results are reported, mail.</summary>
    public const string Syncing = "syncing";

    private static readonly (string Group, string[] Words)[] Words =
    [
        (SignIns, ["session", "signin", "reset", "access", "door", "token", "secrets", "audit"]),
        (Results, ["results", "rating", "review", "download", "view", "schedule", "import"]),
        (Coaching, ["coaching"]),
        (People, ["user", "agent", "team"]),
        (Plans, ["target", "event", "topic"]),
        (Privacy, ["privacy"]),
        (Syncing, ["sync", "account", "backfill", "quarantine", "store", "reporting", "mail", "prompts"]),
    ];

    /// <summary>All groups, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Words.Select(group => group.Group)];

    /// <summary>The group of an action; null for one that is in none.</summary>
    public static string? Of(string action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return Words.FirstOrDefault(group => group.Words.Contains(action.Split('.')[0], StringComparer.Ordinal)).Group;
    }

    /// <summary>Entries of an action, or of a group.</summary>
    internal static IQueryable<AuditEntry> Narrow(IQueryable<AuditEntry> entries, string actionOrGroup) =>
        entries.Where(Any(Words.FirstOrDefault(group => group.Group == actionOrGroup).Words ?? [actionOrGroup]));

    /// <summary>What somebody who is an agent may read. Of an action that is in no group nobody knows whom it is about.</summary>
    internal static IQueryable<AuditEntry> NotAboutAgents(IQueryable<AuditEntry> entries) =>
        entries.Where(Any(Words.Where(group => group.Group is not (Results or Coaching or Privacy)).SelectMany(group => group.Words)));

    private static Expression<Func<AuditEntry, bool>> Any(IEnumerable<string> words)
    {
        var entry = Expression.Parameter(typeof(AuditEntry), "entry");
        var action = Expression.Property(entry, nameof(AuditEntry.Action));
        var isAny = words
            .Select(word => (Expression)Expression.OrElse(
                Expression.Equal(action, Expression.Constant(word)),
                Expression.Call(action, nameof(string.StartsWith), null, Expression.Constant(word + "."))))
            .Aggregate(Expression.OrElse);
        return Expression.Lambda<Func<AuditEntry, bool>>(isAny, entry);
    }
}
