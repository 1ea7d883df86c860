using System.CommandLine;
using System.Globalization;
using System.Text;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Agents;

namespace Dashboard.Commands;

/// <summary><c>agents</c>: agents of the help desk, and whether two whose ids are alike are one person or two.</summary>
internal static class AgentsCommands
{
    public static Command Create(CommandHost host) =>
        new ExplainedCommand(
            "agents",
            "Agents of the help desk: names, teams, and whether two whose ids are alike are one person or two.",
            "agents twins")
        {
            Twins(host),
            Merge(host),
            Distinct(host),
            RosterCommands.List(host),
            RosterCommands.Rename(host),
            RosterCommands.Move(host),
            RosterCommands.Import(host),
            RosterCommands.Export(host),
        };

    private static ExplainedCommand Twins(CommandHost host)
    {
        var command = new ExplainedCommand(
            "twins",
            "Lists agents whose ids differ in nothing but case, spaces and dashes."
                + " They count as one person for whoever is linked to one of them, until you say what they are.",
            "agents twins");
        host.Runs(command, async (_, services, cancellationToken) =>
        {
            var groups = await services.GetRequiredService<AgentRegistry>().TwinsAsync(cancellationToken);
            foreach (var line in groups.Count == 0 ? ["No two agents have ids that are alike."] : groups.SelectMany(Lines))
                await host.Console.Output.WriteLineAsync(line.AsMemory(), cancellationToken);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static ExplainedCommand Merge(CommandHost host)
    {
        var from = new Option<string>("--from") { Description = "The id of the agent who is the other one.", Required = true };
        var into = new Option<string>("--into") { Description = "The id that stays.", Required = true };
        var sure = new Option<bool>("--sure") { Description = "They are one person though their ids are not alike." };
        var command = new ExplainedCommand(
            "merge",
            "Says that two agents whose ids are alike are one person: feedback, closed conversations and links move, and stay together."
                + " It cannot be undone.",
            "agents merge --from a-17 --into A-17")
        {
            from,
            into,
            sure,
        };
        host.Runs(
            command,
            async (result, services, cancellationToken) =>
            {
                var (old, kept) = (result.GetRequiredValue(from), result.GetRequiredValue(into));
                var merged = await services.GetRequiredService<AgentMerge>().RunAsync(
                    old, kept, Actor.CommandLine, cancellationToken, isSaid: result.GetValue(sure));
                return await host.AnswerAsync(
                    merged.Answer,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Agent {Spelt(old)} is {Spelt(kept)}: moved {merged.Feedback} feedback,"
                            + $" {merged.Conversations} closed conversations, {merged.Users} links of users."),
                    cancellationToken);
            });
        return command;
    }

    private static ExplainedCommand Distinct(CommandHost host)
    {
        var one = new Argument<string>("ONE") { Description = "The id of one agent." };
        var other = new Argument<string>("OTHER") { Description = "The id of the other." };
        var undo = new Option<bool>("--undo") { Description = "Takes it back: they count as one person again." };
        var command = new ExplainedCommand(
            "distinct",
            "Says that two agents whose ids are alike are two people, so that each may see the other's results as their roles allow.",
            "agents distinct 0015a 0015A")
        {
            one,
            other,
            undo,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var (first, second) = (result.GetRequiredValue(one), result.GetRequiredValue(other));
            var agents = services.GetRequiredService<AgentRegistry>();
            return result.GetValue(undo)
                ? await host.AnswerAsync(
                    await agents.UndistinguishAsync(first, second, Actor.CommandLine, cancellationToken),
                    $"Agents {Spelt(first)} and {Spelt(second)} count as one person again.",
                    cancellationToken)
                : await host.AnswerAsync(
                    await agents.DistinguishAsync(first, second, Actor.CommandLine, cancellationToken),
                    $"Agents {Spelt(first)} and {Spelt(second)} are two people.",
                    cancellationToken);
        });
        return command;
    }

    private static IEnumerable<string> Lines(AgentTwins group)
    {
        foreach (var agent in group.Agents)
        {
            var users = agent.Users.Count == 0 ? "nobody" : string.Join(", ", agent.Users);
            yield return $"{Spelt(agent.ExternalId)}: {agent.Name}, linked to {users}";
        }

        var undecided = group.Undecided.ToList();
        foreach (var (one, other) in undecided)
        {
            yield return $"  {Spelt(one.ExternalId)} and {Spelt(other.ExternalId)}:"
                + " say agents merge if they are one person, agents distinct if they are two.";
        }

        if (undecided.Count == 0)
            yield return "  You have said that they are different people.";
    }

    /// <summary>An id with the numbers of those characters that may look like others, or like nothing.</summary>
    private static string Spelt(string id)
    {
        var unusual = id.EnumerateRunes().Where(rune => rune.Value is < 0x21 or > 0x7e).Distinct()
            .Select(rune => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}")).ToList();
        var spelt = new StringBuilder().Append('"').Append(id).Append('"');
        return (unusual.Count == 0 ? spelt : spelt.Append(" (with ").AppendJoin(", ", unusual).Append(')')).ToString();
    }
}
