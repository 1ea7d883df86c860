using Dashboard.Data.Reporting.Topics;
using Dashboard.Data.Settings;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting;

/// <summary>What accounts, teams and agents are called.</summary>
internal sealed record Names(
    IReadOnlyDictionary<int, Choice> Accounts, IReadOnlyDictionary<int, Choice> Teams, IReadOnlyDictionary<int, Choice> Agents)
{
    /// <summary>What each account is called in questions that X names nobody in, by our key; null where it has no such name.</summary>
    public required IReadOnlyDictionary<int, string?> DisplayNames { get; init; }

    /// <summary>What of customers is shown, and to whom.</summary>
    public required PrivacyRules Privacy { get; init; }

    public static async Task<Names> LoadAsync(DashboardContext context, CancellationToken cancellationToken) => new(
        await AccountsAsync(context, cancellationToken),
        await TeamsAsync(context, cancellationToken),
        await AgentsAsync(context, cancellationToken))
    {
        Privacy = await InstallationSettings.PrivacyAsync(context, cancellationToken),
        DisplayNames = await context.Accounts.Select(account => new { account.Id, account.DisplayName })
            .ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancellationToken),
    };

    /// <summary>The names of what results are broken down by; none where the groups have their names by themselves.</summary>
    public static async Task<IReadOnlyDictionary<int, Choice>> OfAsync(
        DashboardContext context, BreakdownBy by, CancellationToken cancellationToken) => by switch
    {
        BreakdownBy.Team => await TeamsAsync(context, cancellationToken),
        BreakdownBy.Agent => await AgentsAsync(context, cancellationToken),
        BreakdownBy.Tag => await TagsAsync(context, cancellationToken),
        BreakdownBy.Topic => await TopicsAsync(context, cancellationToken),
        BreakdownBy.Account => await AccountsAsync(context, cancellationToken),
        _ => new Dictionary<int, Choice>(),
    };

    public static async Task<IReadOnlyDictionary<int, Choice>> AccountsAsync(
        DashboardContext context,
        CancellationToken cancellationToken) =>
        await context
            .Accounts.Select(account => new Choice(account.Id, account.Handle, account.Handle))
            .ToDictionaryAsync(choice => choice.Id, cancellationToken);

    public static async Task<IReadOnlyDictionary<int, Choice>> TeamsAsync(DashboardContext context, CancellationToken cancellationToken) =>
        await context.Teams.Select(team => new Choice(team.Id, team.ExternalId, team.Name))
            .ToDictionaryAsync(choice => choice.Id, cancellationToken);

    public static async Task<IReadOnlyDictionary<int, Choice>> TagsAsync(DashboardContext context, CancellationToken cancellationToken) =>
        await context.Tags.Select(tag => new Choice(tag.Id, tag.Name, tag.Name))
            .ToDictionaryAsync(choice => choice.Id, cancellationToken);

    public static async Task<IReadOnlyDictionary<int, Choice>> TopicsAsync(
        DashboardContext context, CancellationToken cancellationToken) => (await context.Topics
        .Select(topic => new { topic.Id, topic.Name })
        .ToListAsync(cancellationToken))
        .ToDictionary(topic => topic.Id, topic => TopicChoices.Of(topic.Id, topic.Name));

    public static async Task<IReadOnlyDictionary<int, Choice>> AgentsAsync(DashboardContext context, CancellationToken cancellationToken) =>
        await context.Agents.Select(agent => new Choice(agent.Id, agent.ExternalId, agent.Name))
            .ToDictionaryAsync(choice => choice.Id, cancellationToken);
}
