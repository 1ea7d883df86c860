using System.CommandLine;
using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Settings;

namespace Dashboard.Commands;

/// <summary>The commands below <c>settings</c> that say how results are reported.</summary>
internal static class ReportingCommands
{
    /// <summary>From how many scores a number is judged.</summary>
    public static ExplainedCommand Scores(CommandHost host)
    {
        var number = new Argument<int?>("NUMBER")
        {
            Description = Invariant(
                $"{ReportingConventions.LeastThinBelow} to {ReportingConventions.MostThinBelow}; without it what holds is shown."),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new ExplainedCommand(
            "scores",
            "Shows or changes from how many scores a number is judged: with fewer it is greyed, ranks nowhere and claims no change.",
            "settings scores 10")
        {
            number,
        };
        Runs(host, command, (result, before) => result.GetValue(number) is { } wanted ? before with { ThinBelow = wanted } : null);
        return command;
    }

    /// <summary>The day that weeks begin with.</summary>
    public static ExplainedCommand Week(CommandHost host)
    {
        var day = new Argument<DayOfWeek?>("DAY")
        {
            Description = $"{string.Join(", ", ReportingConventions.WeekStarts)}; without it what holds is shown.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new ExplainedCommand(
            "week",
            "Shows or changes the day that weeks begin with, for charts by week, \"last week\" and calendars.",
            "settings week Sunday")
        {
            day,
        };
        Runs(host, command, (result, before) => result.GetValue(day) is { } wanted ? before with { WeekStart = wanted } : null);
        return command;
    }

    /// <summary>Whose reports they are.</summary>
    public static ExplainedCommand Name(CommandHost host)
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "Such as the organisation's; \"\" shows none; without it what holds is shown.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new ExplainedCommand(
            "name", "Shows or changes the name in the heads of reports and in their files.", "settings name \"Acme Ltd\"")
        {
            name,
        };
        Runs(host, command, (result, before) => result.GetValue(name) is { } wanted ? before with { Name = wanted } : null);
        return command;
    }

    private static void Runs(
        CommandHost host, ExplainedCommand command, Func<ParseResult, ReportingConventions, ReportingConventions?> change) =>
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var desk = services.GetRequiredService<ReportingDesk>();
            var before = await desk.ReadAsync(cancellationToken);
            if (change(result, before) is { } wanted)
            {
                var answer = await desk.SetAsync(Viewer.CommandLine, wanted, before, cancellationToken);
                if (answer.Outcome is not (ReportingOutcome.Saved or ReportingOutcome.Unchanged))
                    return await host.ReportAsync([.. Sentences(answer)], cancellationToken);
            }

            await host.Console.Output.WriteLineAsync(Sentence(await desk.ReadAsync(cancellationToken)).AsMemory(), cancellationToken);
            return ExitCodes.Ok;
        });

    private static string Sentence(ReportingConventions agreed) => Invariant(
        $"Numbers are judged from {agreed.ThinBelow} scores on. Weeks begin on {agreed.WeekStart}. ")
        + (agreed.Name.Length == 0 ? "Reports have no name." : $"Reports are those of \"{agreed.Name}\".");

    private static IEnumerable<string> Sentences(ReportingAnswer answer) => answer.Outcome is ReportingOutcome.ChangedMeanwhile
        ? ["Somebody else has changed how results are reported meanwhile; look again."]
        : answer.Faults.Select(Sentence);

    private static string Sentence(ReportingFault fault) => fault switch
    {
        ReportingFault.Threshold => Invariant(
            $"That number is not from {ReportingConventions.LeastThinBelow} to {ReportingConventions.MostThinBelow}."),
        ReportingFault.WeekStart => $"Weeks begin on one of these: {string.Join(", ", ReportingConventions.WeekStarts)}.",
        ReportingFault.NameTooLong => Invariant($"The name has more than {ReportingConventions.LongestName} characters."),
        _ => "The name must be one line of plain text.",
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
