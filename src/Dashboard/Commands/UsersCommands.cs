using System.CommandLine;
using Dashboard.Data.Access;

namespace Dashboard.Commands;

/// <summary><c>users</c>: who signs in, and what they may see. The first user of an installation is made here.</summary>
internal static class UsersCommands
{
    /// <summary>Where a new password is taken from first.</summary>
    public const string PasswordVariable = "DASHBOARD_PASSWORD";

    public static Command Create(CommandHost host)
    {
        var users = new ExplainedCommand(
            "users", "Who signs in, and what they may see.", "users add --email ann@example.com --role manager")
        {
            Add(host),
            LinkAgent(host),
            AssignTeam(host),
        };
        foreach (var command in PeopleCommands.All(host).Concat(LinkCommands.All(host)))
            users.Subcommands.Add(command);
        return users;
    }

    private static ExplainedCommand Add(CommandHost host)
    {
        var email = Email();
        var roles = new Option<string[]>("--role")
        {
            Description = "A role to give; repeat it for more. Agents and admins see no results, supervisors their teams', managers all.",
            HelpName = string.Join('|', RoleNames.All),
            Required = true,
            Arity = ArgumentArity.OneOrMore,
        }.AcceptOnlyFromAmong([.. RoleNames.All]);
        var command = new ExplainedCommand(
            "add",
            $"Adds someone who signs in. The password, at least {PasswordRules.MinimumLength} characters,"
                + $" is taken from {PasswordVariable}, else from standard input.",
            "users add --email ann@example.com --role supervisor --role agent")
        {
            email,
            roles,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var address = result.GetRequiredValue(email);
            var password = await host.Secrets.NewPasswordAsync(PasswordVariable, cancellationToken);
            var answer = await services.GetRequiredService<UserRegistry>()
                .AddAsync(address, result.GetRequiredValue(roles), password, Actor.CommandLine, cancellationToken);
            return await host.AnswerAsync(answer, $"Added {address}.", cancellationToken);
        });
        return command;
    }

    private static ExplainedCommand LinkAgent(CommandHost host)
    {
        var email = Email();
        var agent = new Option<string>("--agent") { Description = "The help desk's id of the agent.", Required = true };
        var command = new ExplainedCommand(
            "link-agent",
            "Says that a user is an agent of the help desk, so that they never see that agent's results;"
                + " also before the agent's first case.",
            "users link-agent --email ann@example.com --agent A-17")
        {
            email,
            agent,
        };
        host.Runs(
            command,
            async (result, services, cancellationToken) =>
            {
                var (address, id) = (result.GetRequiredValue(email), result.GetRequiredValue(agent));
                var answer = await services
                    .GetRequiredService<UserRegistry>()
                    .LinkAgentAsync(address, id, Actor.CommandLine, cancellationToken);
                return await host.AnswerAsync(answer, $"{address} is agent {id}, and never sees that agent's results.", cancellationToken);
            });
        return command;
    }

    private static ExplainedCommand AssignTeam(CommandHost host)
    {
        var email = Email();
        var team = new Option<string>("--team") { Description = "The help desk's id of the team.", Required = true };
        var command = new ExplainedCommand(
            "assign-team",
            "Lets a supervisor see a team's results.",
            "users assign-team --email ann@example.com --team T-3")
        {
            email,
            team,
        };
        host.Runs(
            command,
            async (result, services, cancellationToken) =>
            {
                var (address, id) = (result.GetRequiredValue(email), result.GetRequiredValue(team));
                var answer = await services
                    .GetRequiredService<UserRegistry>()
                    .AssignTeamAsync(address, id, Actor.CommandLine, cancellationToken);
                return await host.AnswerAsync(answer, $"Team {id} is assigned to {address}.", cancellationToken);
            });
        return command;
    }

    private static Option<string> Email() => new("--email") { Description = "The e-mail address that they sign in with.", Required = true };
}
