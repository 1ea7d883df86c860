using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Planning;
using Dashboard.Data.Planning.Topics;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Emulator;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Demo;

/// <summary>
/// What the demo's managers have set and noted, by the same editors as people use. Only once: what people then change or delete stays so.
/// </summary>
internal sealed class DemoPlans(
    EmulatorHost emulator,
    TargetEditor targets,
    EventEditor events,
    TopicEditor topics,
    IDbContextFactory<DashboardContext> contexts,
    TimeProvider clock)
{
    private const int TargetsHoldForDays = 365;

    /// <summary>Three of them: there is one in a month.</summary>
    private const int EventsOfDays = 100;

    public async Task PlantAsync(CancellationToken cancellationToken)
    {
        var (accounts, teams) = await AudiencesAsync(cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (await IsNewAsync(AuditActions.TargetSet, cancellationToken))
            await SetTargetsAsync(teams, today.AddDays(-TargetsHoldForDays), cancellationToken);
        if (await IsNewAsync(AuditActions.EventNoted, cancellationToken))
            await NoteEventsAsync(accounts, teams, today, cancellationToken);
        if (await IsNewAsync(AuditActions.TopicAdded, cancellationToken))
            await KeepTopicsAsync(cancellationToken);
    }

    private static void Require(PlanProblem problem, string what)
    {
        if (problem is not PlanProblem.None)
            throw new InvalidOperationException($"The demo's {what} cannot be kept: {problem}.");
    }

    /// <summary>Whether the demo has never done it: the audit log outlives what was done.</summary>
    private async Task<bool> IsNewAsync(string action, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return !await context.AuditLog.AnyAsync(
            entry => entry.UserId == Actor.Demo.Id && entry.Action == action, cancellationToken);
    }

    private async Task<(Dictionary<string, Audience> Accounts, Dictionary<string, Audience> Teams)> AudiencesAsync(
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (
            await context.Accounts.ToDictionaryAsync(
                account => account.XUserId, account => Audience.Account(account.Id), StringComparer.Ordinal, cancellationToken),
            await context.Teams.ToDictionaryAsync(
                team => team.ExternalId, team => Audience.Team(team.Id), StringComparer.Ordinal, cancellationToken));
    }

    /// <summary>What the demo invents reaches the first and the last of these, and by far not the second and the third.</summary>
    private async Task SetTargetsAsync(Dictionary<string, Audience> teams, DateOnly from, CancellationToken cancellationToken)
    {
        List<TargetDraft> drafts =
        [
            new(TargetMeasure.CsatAverage, Audience.All, from, 3.9),
            new(TargetMeasure.Nps, Audience.All, from, 50),
        ];
        if (teams.TryGetValue("t-6", out var night))
            drafts.Add(new TargetDraft(TargetMeasure.CsatAverage, night, from, 4.4));
        drafts.Add(new TargetDraft(TargetMeasure.ResponseRate, Audience.All, from, 0.35));
        foreach (var draft in drafts)
            Require(await targets.AddAsync(Viewer.Demo, draft, cancellationToken), "target");
    }

    /// <summary>What happened at the help desk on days on which it can be seen in the numbers.</summary>
    private async Task NoteEventsAsync(
        Dictionary<string, Audience> accounts, Dictionary<string, Audience> teams, DateOnly today, CancellationToken cancellationToken)
    {
        foreach (var incident in emulator.Helpdesk.Incidents(today.AddDays(-EventsOfDays), today))
        {
            var audience = incident.TeamId is { } team
                ? teams.TryGetValue(team, out var known) ? known : null as Audience?
                : accounts[incident.BrandUserId];
            if (audience is not { } concerned)
                continue;
            var draft = new EventDraft(concerned, incident.From, incident.To, incident.Text);
            Require(await events.AddAsync(Viewer.Demo, draft, cancellationToken), "event");
        }
    }

    private async Task KeepTopicsAsync(CancellationToken cancellationToken)
    {
        foreach (var topic in DemoTopics.All)
        {
            if (await topics.AddAsync(Viewer.Demo, topic, cancellationToken) is { Problem: not TopicProblem.None } outcome)
                throw new InvalidOperationException($"The demo's topic {topic.Name} cannot be kept: {outcome.Problem} {outcome.Word}.");
        }
    }
}
