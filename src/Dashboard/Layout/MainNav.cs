using System.Security.Claims;
using Dashboard.Data.Access;
using Dashboard.Links;

namespace Dashboard.Layout;

/// <summary>What the navigation leads to.</summary>
/// <param name="Path">The page.</param>
/// <param name="Text">What it is called.</param>
internal sealed record MainNav(string Path, string Text)
{
    /// <summary>The pages of results, in their order; the filter goes along from one to the next.</summary>
    public static IReadOnlyList<MainNav> OfResults =>
    [
        new(Paths.Overview, LayoutWords.Overview),
        new(Paths.Csat, LayoutWords.Csat),
        new(Paths.Nps, LayoutWords.Nps),
        new(Paths.Why, LayoutWords.Why),
        new(Paths.Words, LayoutWords.Words),
        new(Paths.Topics, LayoutWords.Topics),
        new(Paths.Teams, LayoutWords.Teams),
        new(Paths.Responses, LayoutWords.Responses),
        new(Paths.Prompts, LayoutWords.Prompts),
    ];

    /// <summary>The pages of admins.</summary>
    public static IReadOnlyList<MainNav> OfAdmins =>
    [
        new(Paths.AdminAccounts, LayoutWords.Accounts),
        new(Paths.AdminPeople, LayoutWords.People),
        new(Paths.AdminAgents, LayoutWords.HelpDesk),
        new(Paths.AdminWebhooks, LayoutWords.Webhooks),
        new(Paths.AdminTokens, LayoutWords.Tokens),
        new(Paths.AdminPrivacy, LayoutWords.Privacy),
        new(Paths.AdminSync, LayoutWords.SyncHealth),
        new(Paths.AdminReporting, LayoutWords.Reporting),
        new(Paths.AdminAudit, LayoutWords.AuditLog),
    ];

    /// <summary>The pages that somebody may open; the filter goes along from one page of results to the next.</summary>
    /// <param name="user">Who looks.</param>
    /// <param name="carried">The query that goes along.</param>
    public static IEnumerable<MainNav> For(ClaimsPrincipal user, string carried) =>
    [
        .. user.IsInRole(RoleNames.Supervisor) || user.IsInRole(RoleNames.Manager)
            ? OfResults.Select(page => page with { Query = carried })
            : [],
        .. user.IsInRole(RoleNames.Admin) ? OfAdmins : [],
    ];

    /// <summary>What goes along in the address; from "?" on, or empty.</summary>
    public string Query { get; init; } = "";

    /// <summary>The address.</summary>
    public string Href => Path + Query;

    /// <summary>Whether a path is that of this page, or of one below it, as one account's own is below the accounts.</summary>
    public bool IsAt(string path) => IsItself(path) || path.StartsWith(Path + "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a path is that of this page itself.</summary>
    public bool IsItself(string path) => string.Equals(path, Path, StringComparison.OrdinalIgnoreCase);
}
