using Dashboard.Data.Access;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>One person of every kind.</summary>
internal static class People
{
    public const string Password = "a long enough password";

    public const string Anonymous = "anonymous";
    public const string NoRole = "no role";
    public const string Agent = "agent";
    public const string Supervisor = "supervisor";

    /// <summary>A supervisor of a team in which they answer customers themselves.</summary>
    public const string TeamLead = "team lead";

    public const string Manager = "manager";

    /// <summary>A manager who answers customers too.</summary>
    public const string WorkingManager = "working manager";

    public const string Admin = "admin";

    public static IReadOnlyList<string> All { get; } = [Anonymous, NoRole, Agent, Supervisor, TeamLead, Manager, WorkingManager, Admin];

    public static string EmailOf(string person) => person.Replace(' ', '.') + "@acme.example";

    public static async Task LetInAsync(IServiceProvider services)
    {
        var users = services.GetRequiredService<UserRegistry>();
        await AddAsync(users, NoRole);
        await AddAsync(users, Agent, RoleNames.Agent);
        await AddAsync(users, Supervisor, RoleNames.Supervisor);
        await AddAsync(users, TeamLead, RoleNames.Supervisor, RoleNames.Agent);
        await AddAsync(users, Manager, RoleNames.Manager);
        await AddAsync(users, WorkingManager, RoleNames.Manager, RoleNames.Agent);
        await AddAsync(users, Admin, RoleNames.Admin);
        await AssignAsync(users, Supervisor);
        await AssignAsync(users, TeamLead);
        await LinkAsync(users, Agent, KnownFeedback.Ann);
        await LinkAsync(users, TeamLead, KnownFeedback.Ann);
        await LinkAsync(users, WorkingManager, KnownFeedback.Ben);
    }

    private static async Task AddAsync(UserRegistry users, string person, params string[] roles) =>
        Done(await users.AddAsync(EmailOf(person), roles, Password, Actor.CommandLine, AppHost.Token));

    private static async Task AssignAsync(UserRegistry users, string person) =>
        Done(await users.AssignTeamAsync(EmailOf(person), KnownFeedback.Billing, Actor.CommandLine, AppHost.Token));

    private static async Task LinkAsync(UserRegistry users, string person, string agent) =>
        Done(await users.LinkAgentAsync(EmailOf(person), agent, Actor.CommandLine, AppHost.Token));

    private static void Done(RegistryAnswer answer) => Assert.Empty(answer.Problems);
}
