using System.CommandLine;
using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.PastResults;
using Dashboard.Data.Prompting.PastResults.Reading;

namespace Dashboard.Commands;

/// <summary><c>results</c>: past results of surveys, from files.</summary>
internal static class ResultsCommands
{
    public static Command Create(CommandHost host) =>
        new ExplainedCommand(
            "results",
            "Past results from files, shown in the same charts under the name of their source.",
            "results import nps-2024.csv --source Chat --kind nps")
        {
            Import(host),
            List(host),
            Remove(host),
        };

    private static ExplainedCommand Import(CommandHost host)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A CSV file or an Excel workbook, whose first line names the columns." };
        var source = new Option<string>("--source")
        {
            Description = "What the results are shown under, such as the channel.",
            Required = true,
        };
        var kind = new Option<string?>("--kind") { Description = "csat or nps, where no column says so." };
        kind.AcceptOnlyFromAmong("csat", "nps");
        var map = new Option<string[]>("--map")
        {
            Description = "What a column is, as COLUMN=HEADER; else headers are recognised in English and German. Columns: "
                + string.Join(", ", ResultColumns.All.Select(ResultColumns.WordOf)) + ". Without a header the column is left out.",
        };
        var dates = new Option<string?>("--dates")
        {
            Description = "day-first or month-first, where dates such as 03/04/2026 leave it open.",
        };
        dates.AcceptOnlyFromAmong("day-first", "month-first");
        var dry = new Option<bool>("--dry-run") { Description = "Says what it would do, and does nothing." };
        var command = new ExplainedCommand(
            "import",
            "Imports past CSAT and NPS results. The same file again adds nothing, and a corrected one corrects. Good rows go in; each"
                + " bad one is told with its line. Answers 0 when rows were taken or were there, and 1 when none was.",
            "results import nps-2024.csv --source Chat --kind nps --map scored_at=Date")
        {
            file, source, kind, map, dates, dry,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var info = result.GetRequiredValue(file);
            if (!info.Exists)
                throw new CommandException(ExitCodes.BadArguments, $"There is no file {info.FullName}.");
            await using var stream = info.OpenRead();
            var look = await ResultImports.LookAsync(stream, samples: 0, cancellationToken);
            if (look.Problem is { } unreadable)
                throw new CommandException(ExitCodes.Failed, unreadable.Reason);
            var order = new ImportOrder(result.GetRequiredValue(source), ColumnsOf(look.Headers, result.GetValue(map) ?? []))
            {
                Kind = result.GetValue(kind) switch { "csat" => SurveyKind.Csat, "nps" => SurveyKind.Nps, _ => null },
                Dates = result.GetValue(dates) switch
                {
                    "day-first" => DateOrder.DayFirst,
                    "month-first" => DateOrder.MonthFirst,
                    _ => DateOrder.Detected,
                },
                FileName = info.Name,
            };
            var imports = services.GetRequiredService<ResultImports>();
            var isDry = result.GetValue(dry);
            var report = isDry
                ? await imports.TryAsync(Viewer.CommandLine, stream, order, cancellationToken)
                : await imports.RunAsync(Viewer.CommandLine, stream, order, progress: null, cancellationToken);
            if (report.Problem is { } refused)
                throw new CommandException(ExitCodes.Failed, refused.Reason);
            await ReportAsync(host.Console, report, isDry, cancellationToken);
            return report.Added + report.Changed + report.Known > 0 ? ExitCodes.Ok : ExitCodes.Failed;
        });
        return command;
    }

    /// <summary>What headers are recognised as, and what was said of them on top.</summary>
    private static Dictionary<ResultColumn, int> ColumnsOf(IReadOnlyList<string> headers, IReadOnlyList<string> said)
    {
        var columns = new Dictionary<ResultColumn, int>(ResultColumns.Guess(headers));
        foreach (var one in said)
        {
            var (word, header) = one.Split('=', 2) is [var left, var right] ? (left.Trim(), right.Trim()) : (one, "");
            if (ResultColumns.Find(word) is not { } column)
                throw new CommandException(ExitCodes.BadArguments, $"\"{OutsideText.Line(word, 40)}\" is no column.");
            var places = headers.Index().Where(name => string.Equals(name.Item, header, StringComparison.OrdinalIgnoreCase)).ToList();
            if (header.Length > 0 && places.Count != 1)
                throw new CommandException(
                    ExitCodes.BadArguments,
                    $"The file has {(places.Count == 0 ? "no column" : "more than one column")} \"{OutsideText.Line(header, 40)}\".");

            // "comment=" leaves a column out that was recognised.
            columns.Remove(column);
            if (header.Length == 0)
                continue;
            foreach (var other in columns.Where(pair => pair.Value == places[0].Index).Select(pair => pair.Key).ToList())
                columns.Remove(other);
            columns.Add(column, places[0].Index);
        }

        return columns;
    }

    private static async Task ReportAsync(CommandConsole console, ImportReport report, bool isDry, CancellationToken cancellationToken)
    {
        var done = string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Added} new, {report.Changed} changed, {report.Known} there already, {report.Refused} refused.");
        await SayAsync($"{report.Source}: {(isDry ? "would be " : "")}{done}");
        if (report.Doubled > 0)
            await SayAsync(string.Create(
                CultureInfo.InvariantCulture, $"{report.Doubled} times lie in the hour that clocks show twice; the first was taken."));
        if (!report.ListsUnanswered)
            await SayAsync("No prompt without an answer is in the file, so its rows count in no response rate.");
        foreach (var fault in report.Faults)
            await console.Error.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"Line {fault.Line}: {fault.Reason}").AsMemory(), cancellationToken);

        Task SayAsync(string line) => console.Output.WriteLineAsync(line.AsMemory(), cancellationToken);
    }

    private static ExplainedCommand List(CommandHost host)
    {
        var command = new ExplainedCommand("list", "The imports that there are, one a line, the newest first.", "results list");
        host.Runs(command, async (_, services, cancellationToken) =>
        {
            var imports = await services.GetRequiredService<ImportRemoval>().ListAsync(Viewer.CommandLine, cancellationToken) ?? [];
            foreach (var line in imports.Count > 0 ? imports.Select(Line) : ["There is no import."])
                await host.Console.Output.WriteLineAsync(line.AsMemory(), cancellationToken);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static ExplainedCommand Remove(CommandHost host)
    {
        var import = new Option<int>("--import") { Description = "The import's number, as \"results list\" has it.", Required = true };
        var command = new ExplainedCommand(
            "remove",
            "Takes an import back: the rows that it brought leave all numbers. What it corrected of an earlier one stays.",
            "results remove --import 3")
        {
            import,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var removed = await services.GetRequiredService<ImportRemoval>()
                .RunAsync(Viewer.CommandLine, result.GetRequiredValue(import), cancellationToken);
            if (removed is null)
                throw new CommandException(ExitCodes.Failed, "There is no such import.");
            await host.Console.Output.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"{removed} rows removed.").AsMemory(), cancellationToken);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static string Line(ImportListing import) => string.Create(
        CultureInfo.InvariantCulture,
        $"{import.Id}: {import.Source}, {import.FileName}, {import.BegunAt:yyyy-MM-dd HH:mm}Z by {import.ImportedBy}: {import.Added} new,"
            + $" {import.Changed} changed, {import.Known} there already, {import.Refused} refused{EndOf(import)}");

    private static string EndOf(ImportListing import) => import.EndedAt is null ? "; not ended" : "";
}
