using System.CommandLine;
using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Agents;
using Dashboard.Data.Privacy;
using Dashboard.Data.Prompting.Roster;

namespace Dashboard.Commands;

/// <summary>The part of <c>agents</c> that is about names and teams.</summary>
internal static class RosterCommands
{
    public static Command List(CommandHost host)
    {
        var command = new ExplainedCommand("list", "The agents with their teams, one a line.", "agents list");
        host.Runs(command, async (_, services, cancellationToken) =>
        {
            var roster = await services.GetRequiredService<RosterQuery>().RunAsync(Viewer.CommandLine, cancellationToken);
            foreach (var line in roster is { Agents.Count: > 0 } ? roster.Agents.Select(Line) : ["There is no agent yet."])
                await host.Console.Output.WriteLineAsync(line.AsMemory(), cancellationToken);
            return ExitCodes.Ok;
        });
        return command;
    }

    public static Command Rename(CommandHost host)
    {
        var (agent, name) = (Agent(), new Option<string?>("--name") { Description = "The name that people see." });
        var command = new ExplainedCommand(
            "rename",
            "Gives an agent a name that holds whatever the help desk says. Without a name, the help desk's holds again.",
            "agents rename --agent A-17 --name \"Ann Lee\"")
        {
            agent,
            name,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var id = result.GetRequiredValue(agent);
            var answer = await services.GetRequiredService<RosterEditor>()
                .RenameAgentAsync(id, result.GetValue(name), seen: null, Actor.CommandLine, cancellationToken);
            return await host.AnswerAsync(answer, $"Agent {id} has the name.", cancellationToken);
        });
        return command;
    }

    public static Command Move(CommandHost host)
    {
        var (agent, team) = (Agent(), new Option<string>("--team") { Description = "The help desk's id of the team.", Required = true });
        var command = new ExplainedCommand(
            "move",
            "Puts an agent into a team, for conversations that are closed from now on and name no team. Results stay where they are.",
            "agents move --agent A-17 --team T-3")
        {
            agent,
            team,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var (id, to) = (result.GetRequiredValue(agent), result.GetRequiredValue(team));
            var answer = await services.GetRequiredService<RosterEditor>().MoveAgentAsync(id, to, Actor.CommandLine, cancellationToken);
            return await host.AnswerAsync(answer, $"Agent {id} is in team {to} from now on.", cancellationToken);
        });
        return command;
    }

    public static Command Export(CommandHost host)
    {
        var (agent, manager, file) = (Agent(), ManagerFiles.Manager(), ManagerFiles.File());
        var command = new ExplainedCommand(
            "export",
            "Writes all that is kept about one agent's answers into a JSON file; never for whoever is that agent.",
            "agents export --agent A-17 --as max@example.com --out ann.json")
        {
            agent,
            manager,
            file,
        };
        host.Runs(command, (result, services, token) => ManagerFiles.WriteAsync(
            host,
            services,
            (result.GetRequiredValue(manager), result.GetRequiredValue(file)),
            viewer => services.GetRequiredService<AgentExport>().RunAsync(viewer, result.GetRequiredValue(agent), token),
            token));
        return command;
    }

    public static Command Import(CommandHost host)
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = $"A CSV file with the columns {string.Join(", ", RosterColumns.All)}; agent_id or team_id is needed.",
        };
        var apply = new Option<bool>("--apply") { Description = "Does it; without this it only says what it would do." };
        var command = new ExplainedCommand(
            "import",
            "Takes names and teams from a file: all of it, or nothing where any line is wrong. The same file again changes nothing.",
            "agents import agents.csv --apply")
        {
            file,
            apply,
        };
        host.Runs(command, (result, services, cancellationToken) => ImportAsync(
            host,
            services.GetRequiredService<RosterImport>(),
            result.GetRequiredValue(file),
            result.GetValue(apply),
            cancellationToken));
        return command;
    }

    private static async Task<int> ImportAsync(
        CommandHost host, RosterImport import, FileInfo file, bool apply, CancellationToken cancellationToken)
    {
        if (!file.Exists)
            throw new CommandException(ExitCodes.BadArguments, $"There is no file {file.FullName}.");
        var content = await File.ReadAllBytesAsync(file.FullName, cancellationToken);
        var plan = await import.PreviewAsync(content, cancellationToken);
        if (plan.Problem is { } problem)
            throw new CommandException(ExitCodes.Failed, problem.Reason);
        foreach (var step in plan.Steps)
            await host.Console.Output.WriteLineAsync(Line(step).AsMemory(), cancellationToken);
        if (plan.Faults.Count > 0)
            return await host.ReportAsync([.. plan.Faults.Select(Line), "Nothing is changed while any line is wrong."], cancellationToken);
        if (!apply || plan.Steps.Count == 0)
        {
            var sum = plan.Steps.Count == 0 ? "Everything is so already." : "Nothing is changed yet: say --apply to do it.";
            await host.Console.Output.WriteLineAsync(sum.AsMemory(), cancellationToken);
            return ExitCodes.Ok;
        }

        var outcome = await import.ApplyAsync(content, plan, Actor.CommandLine, cancellationToken);
        await host.Console.Output.WriteLineAsync(
            (outcome.IsDone ? "Done." : "Something else has changed meanwhile, and nothing was done: run it again.").AsMemory(),
            cancellationToken);
        return outcome.IsDone ? ExitCodes.Ok : ExitCodes.Failed;
    }

    private static string Line(RosterFault line) => string.Create(CultureInfo.InvariantCulture, $"Line {line.Line}: {line.Reason}");

    private static string Line(RosterStep step) => string.Create(CultureInfo.InvariantCulture, $"Line {step.Line}: ") + step.Kind switch
    {
        RosterStepKind.TeamAdded => $"team {step.Id} is made, called {step.After}",
        RosterStepKind.TeamRenamed => $"team {step.Id} is called {step.After} instead of {step.Before}",
        RosterStepKind.AgentAdded => $"agent {step.Id} is made, called {step.After}",
        RosterStepKind.AgentRenamed => $"agent {step.Id} is called {step.After} instead of {step.Before}",
        _ => $"agent {step.Id} is in team {step.After} from now on" + (step.Before is null ? "" : $" instead of {step.Before}"),
    };

    private static string Line(AgentListing agent) =>
        $"{agent.ExternalId}: {agent.Name}"
        + (agent.Team is { } team ? $"; team {team.ExternalId}" : "; in no team yet")
        + (agent.Users.Count == 0 ? "" : $"; is {string.Join(", ", agent.Users)}")
        + (agent.OtherIds.Count == 0 ? "" : $"; also {string.Join(", ", agent.OtherIds)}");

    private static Option<string> Agent() => new("--agent") { Description = "The help desk's id of the agent.", Required = true };
}
