using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Settings;
using Dashboard.Data.Store.Entities;
using Dashboard.Emulator;
using Dashboard.Emulator.World;
using Dashboard.Identity;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Demo;

/// <summary>
/// Connects the demo's accounts, lets its people in and sets what its managers set, by the same registries and editors that people use.
/// Safe to repeat.
/// </summary>
internal sealed class DemoSeed(
    EmulatorHost emulator,
    AccountRegistry accounts,
    ConversationRecorder conversations,
    UserRegistry users,
    DemoPlans plans,
    DemoRules rules,
    IServiceScopeFactory scopes,
    TimeProvider clock)
{
    private const int DaysThatNameEveryone = 21;

    public async Task PlantAsync(CancellationToken cancellationToken)
    {
        foreach (var account in emulator.Accounts)
            await ConnectAsync(account, cancellationToken);
        await rules.PlantAsync(emulator.Accounts.Select(account => account.Handle), cancellationToken);
        var staff = await NameStaffAsync(cancellationToken);
        foreach (var person in DemoPeople.SignIns.All)
            await LetInAsync(person, cancellationToken);
        await AssignAsync(staff, cancellationToken);
        await plans.PlantAsync(cancellationToken);
    }

    private async Task ConnectAsync(EmulatorAccount account, CancellationToken cancellationToken)
    {
        var registration = new AccountRegistration(
            account.Handle,
            account.UserId,
            new Secret(account.Token),
            new Secret(account.TokenSecret),
            account.PrivacyUrl,
            account.DisplayName);
        if (await accounts.AddAsync(registration, Actor.Demo, cancellationToken) is { Count: > 0 } errors)
            throw new InvalidOperationException($"The demo account @{account.Handle} cannot be connected: {string.Join(' ', errors)}");
    }

    // The demo's password is known to everyone, and no person could choose it: its hash is put there as a better one is at a sign-in.
    private async Task LetInAsync(DemoSignIn person, CancellationToken cancellationToken)
    {
        await users.AddAsync(person.Email, [DemoPeople.RoleOf(person.Email)], password: null, Actor.Demo, cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<UserManager<User>>().FindByEmailAsync(person.Email)
            is { PasswordHash: null } user)
            await users.RehashAsync(user.Id, seen: null, person.Password, cancellationToken);
    }

    /// <summary>
    /// Teams and agents come into being as closed conversations name them: the newest ones are taken before people are assigned.
    /// </summary>
    private async Task<DemoStaff> NameStaffAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var closed = emulator.Helpdesk.Closed(now.AddDays(-DaysThatNameEveryone), now).Select(Translate).ToList();
        foreach (var batch in closed.Chunk(1000))
            await conversations.RecordAsync(batch, cancellationToken);
        return DemoStaff.Of(closed);
    }

    private async Task AssignAsync(DemoStaff staff, CancellationToken cancellationToken)
    {
        foreach (var team in staff.Teams.Take(3))
            await users.AssignTeamAsync(DemoPeople.Supervisor, team, Actor.Demo, cancellationToken);
        foreach (var team in staff.Teams.Take(2))
            await users.AssignTeamAsync(DemoPeople.TeamLead, team, Actor.Demo, cancellationToken);
        if (staff.AgentsOf(staff.Teams is [var first, ..] ? first : null) is [var lead, var agent, ..])
        {
            await users.LinkAgentAsync(DemoPeople.TeamLead, lead, Actor.Demo, cancellationToken);
            await users.LinkAgentAsync(DemoPeople.Agent, agent, Actor.Demo, cancellationToken);
        }
    }

    private static ClosedConversation Translate(Emulator.Helpdesk.ClosedConversation closed) => new()
    {
        ExternalId = closed.ExternalId,
        AccountUserId = closed.AccountUserId,
        AgentId = closed.AgentId,
        AgentName = closed.AgentName,
        TeamId = closed.TeamId,
        TeamName = closed.TeamName,
        CustomerUserId = closed.CustomerUserId,
        ClosedAt = closed.ClosedAt,
        Channel = closed.Channel,
        OpenedAt = closed.OpenedAt,
        Tags = closed.Tags,
        ClosureReason = closed.ClosureReason,
        AgentMessages = closed.AgentMessages,
        HandOvers = closed.HandOvers,
        Language = closed.Language,
        TimeZone = closed.TimeZone,
    };
}
