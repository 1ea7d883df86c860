using System.CommandLine;
using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Agents;

namespace Dashboard.Commands;

/// <summary><c>teams</c>: the teams of the help desk; the page Agents and teams does the same in the browser.</summary>
internal static class TeamsCommands
{
    public static Command Create(CommandHost host) =>
        new ExplainedCommand("teams", "The teams of the help desk: made, named, closed.", "teams list")
        {
            List(host),
            Act(
                host, "add", "Makes a team before any closed conversation names it.", withName: true,
                (editor, id, name, token) => editor.AddTeamAsync(id, name, Actor.CommandLine, token),
                id => $"There is a team {id}."),
            Act(
                host, "rename", "Gives a team a name that holds whatever the help desk says. Without a name, the help desk's holds again.",
                withName: true,
                (editor, id, name, token) => editor.RenameTeamAsync(id, name, seen: null, Actor.CommandLine, token),
                id => $"Team {id} has the name."),
            Act(
                host, "close", "Keeps anybody from being put into a team. Its results stay, and those who lead it see them.",
                withName: false,
                (editor, id, _, token) => editor.CloseTeamAsync(id, isClosed: true, Actor.CommandLine, token),
                id => $"Team {id} is closed."),
            Act(
                host, "reopen", "Opens a closed team again.", withName: false,
                (editor, id, _, token) => editor.CloseTeamAsync(id, isClosed: false, Actor.CommandLine, token),
                id => $"Team {id} is open."),
        };

    private static ExplainedCommand List(CommandHost host)
    {
        var command = new ExplainedCommand("list", "The teams, one a line.", "teams list");
        host.Runs(command, async (_, services, cancellationToken) =>
        {
            var roster = await services.GetRequiredService<RosterQuery>().RunAsync(Viewer.CommandLine, cancellationToken);
            foreach (var line in roster is { Teams.Count: > 0 } ? roster.Teams.Select(Line) : ["There is no team yet."])
                await host.Console.Output.WriteLineAsync(line.AsMemory(), cancellationToken);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static string Line(TeamListing team) =>
        string.Create(CultureInfo.InvariantCulture, $"{team.ExternalId}: {team.Name}; {team.Agents} agents")
        + (team.Supervisors.Count == 0 ? "; nobody supervises it" : $"; supervised by {string.Join(", ", team.Supervisors)}")
        + (team.ClosedAt is null ? "" : "; closed");

    private static ExplainedCommand Act(
        CommandHost host,
        string name,
        string description,
        bool withName,
        Func<RosterEditor, string, string?, CancellationToken, Task<RegistryAnswer>> act,
        Func<string, string> done)
    {
        var team = new Option<string>("--team") { Description = "The help desk's id of the team.", Required = true };
        var called = new Option<string?>("--name") { Description = "The name that people see." };
        var command = new ExplainedCommand(name, description, $"teams {name} --team T-3{(withName ? " --name Billing" : "")}") { team };
        if (withName)
            command.Add(called);
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var id = result.GetRequiredValue(team);
            var answer = await act(
                services.GetRequiredService<RosterEditor>(), id, withName ? result.GetValue(called) : null, cancellationToken);
            return await host.AnswerAsync(answer, done(id), cancellationToken);
        });
        return command;
    }
}
