using System.CommandLine;
using Dashboard.Data.Access;
using Dashboard.Data.Access.People;

namespace Dashboard.Commands;

/// <summary>The part of <c>users</c> that is about people who are there already; the People page does the same in the browser.</summary>
internal static class PeopleCommands
{
    public static IEnumerable<Command> All(CommandHost host) =>
    [
        List(host),
        SetRoles(host),
        OfUser(
            host, "unassign-team", "Takes a team from a supervisor.", "--team T-3",
            new Option<string>("--team") { Description = "The help desk's id of the team.", Required = true },
            (services, email, team, token) => People(services).UnassignTeamAsync(email, team, Actor.CommandLine, token),
            (email, team) => $"Team {team} is no longer assigned to {email}."),
        OfUser(
            host, "unlink-agent", "Says that a user is not an agent of the help desk, whose results they may then see.", "--agent A-17",
            new Option<string>("--agent") { Description = "The help desk's id of the agent.", Required = true },
            (services, email, agent, token) => People(services).UnlinkAgentAsync(email, agent, Actor.CommandLine, token),
            (email, agent) => $"{email} is not agent {agent}."),
        Leave(
            host, "disable", "Keeps somebody from signing in, and ends their sessions at once.",
            (services, email, heir, token) => People(services).DisableAsync(email, Actor.CommandLine, token, heir),
            email => $"{email} cannot sign in any more."),
        OfUser(
            host, "enable", "Lets somebody sign in again who was disabled.",
            (services, email, token) => People(services).EnableAsync(email, Actor.CommandLine, token),
            email => $"{email} can sign in again."),
        Leave(
            host, "remove", "Removes somebody for good; their saved views and scheduled reports go to others.",
            (services, email, heir, token) => People(services).RemoveAsync(email, Actor.CommandLine, token, heir),
            email => $"Removed {email}."),
        OfUser(
            host, "reset-second-factor", "Takes what somebody has beside their password, such as after the loss of a telephone.",
            (services, email, token) => services.GetRequiredService<Passwords>().ResetSecondFactorAsync(email, Actor.CommandLine, token),
            email => $"{email} signs in with the password alone, and can set up a second factor anew."),
        SetPassword(host),
    ];

    private static PeopleEditor People(IServiceProvider services) => services.GetRequiredService<PeopleEditor>();

    private static Option<string> Email() => new("--email") { Description = "The e-mail address that they sign in with.", Required = true };

    private static ExplainedCommand List(CommandHost host)
    {
        var command = new ExplainedCommand("list", "Who signs in, with roles, teams and agents, one a line.", "users list");
        host.Runs(command, async (_, services, cancellationToken) =>
        {
            var people = await services.GetRequiredService<PeopleQuery>().RunAsync(Viewer.CommandLine, cancellationToken);
            foreach (var line in people is { Count: > 0 } ? people.Select(Line) : ["Nobody can sign in yet."])
                await host.Console.Output.WriteLineAsync(line.AsMemory(), cancellationToken);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static string Line(PersonListing person) =>
        $"{person.Email}: {Said(person.Roles, "no role")}"
        + (person.Teams.Count == 0 ? "" : $"; teams {string.Join(", ", person.Teams.Select(team => team.ExternalId))}")
        + (person.Agents.Count == 0 ? "" : $"; agents {string.Join(", ", person.Agents)}")
        + (person.DisabledAt is null ? "" : "; disabled")
        + (person.HasWayIn ? "" : "; no password yet");

    private static string Said(IReadOnlyList<string> names, string none) => names.Count == 0 ? none : string.Join(", ", names);

    private static ExplainedCommand SetRoles(CommandHost host)
    {
        var email = Email();
        var roles = new Option<string[]>("--role")
        {
            Description = "A role to have; repeat it for more. All others are taken.",
            HelpName = string.Join('|', RoleNames.All),
            Required = true,
            Arity = ArgumentArity.OneOrMore,
        }.AcceptOnlyFromAmong([.. RoleNames.All]);
        var command = new ExplainedCommand(
            "set-roles",
            "Gives somebody these roles and takes all others, which ends their sessions.",
            "users set-roles --email ann@example.com --role manager")
        {
            email,
            roles,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var (address, wanted) = (result.GetRequiredValue(email), result.GetRequiredValue(roles));
            var answer = await People(services).SetRolesAsync(address, wanted, Actor.CommandLine, cancellationToken);
            return await host.AnswerAsync(answer, $"{address} has the roles {string.Join(", ", wanted)}.", cancellationToken);
        });
        return command;
    }

    private static ExplainedCommand SetPassword(CommandHost host)
    {
        var email = Email();
        var command = new ExplainedCommand(
            "set-password",
            "Sets somebody's password, which ends their sessions. It is taken from "
                + $"{UsersCommands.PasswordVariable}, else from standard input.",
            "users set-password --email ann@example.com")
        {
            email,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var address = result.GetRequiredValue(email);
            var password = await host.Secrets.NewPasswordAsync(UsersCommands.PasswordVariable, cancellationToken);
            var answer = await services.GetRequiredService<Passwords>().SetAsync(address, password, Actor.CommandLine, cancellationToken);
            return await host.AnswerAsync(answer, $"{address} has another password.", cancellationToken);
        });
        return command;
    }

    private static ExplainedCommand Leave(
        CommandHost host,
        string name,
        string description,
        Func<IServiceProvider, string, HandOver?, CancellationToken, Task<RegistryAnswer>> act,
        Func<string, string> done)
    {
        var email = Email();
        var heir = new Option<string?>("--views-to")
        {
            Description = "Whose their saved views and scheduled reports are then: the e-mail address of a supervisor or manager, "
                + "or \"organisation\".",
        };
        var command = new ExplainedCommand(name, description, $"users {name} --email ann@example.com --views-to bob@example.com")
        {
            email,
            heir,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var address = result.GetRequiredValue(email);
            var handOver = result.GetValue(heir) switch
            {
                null => null,
                "organisation" => HandOver.ToOrganisation,
                { } other => HandOver.To(other),
            };
            return await host.AnswerAsync(await act(services, address, handOver, cancellationToken), done(address), cancellationToken);
        });
        return command;
    }

    private static ExplainedCommand OfUser(
        CommandHost host,
        string name,
        string description,
        Func<IServiceProvider, string, CancellationToken, Task<RegistryAnswer>> act,
        Func<string, string> done)
    {
        var email = Email();
        var command = new ExplainedCommand(name, description, $"users {name} --email ann@example.com") { email };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var address = result.GetRequiredValue(email);
            return await host.AnswerAsync(await act(services, address, cancellationToken), done(address), cancellationToken);
        });
        return command;
    }

    private static ExplainedCommand OfUser(
        CommandHost host,
        string name,
        string description,
        string example,
        Option<string> what,
        Func<IServiceProvider, string, string, CancellationToken, Task<RegistryAnswer>> act,
        Func<string, string, string> done)
    {
        var email = Email();
        var command = new ExplainedCommand(name, description, $"users {name} --email ann@example.com {example}") { email, what };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var (address, id) = (result.GetRequiredValue(email), result.GetRequiredValue(what));
            return await host.AnswerAsync(await act(services, address, id, cancellationToken), done(address, id), cancellationToken);
        });
        return command;
    }
}
