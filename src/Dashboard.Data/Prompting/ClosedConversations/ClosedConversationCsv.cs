using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>
/// Takes closed conversations from a CSV file with a header of snake_case names (external_id, account_user_id or account, agent_id,
/// agent_name, team_id, team_name, customer_user_id, closed_at). Good lines go in; each bad one is reported with its line number.
/// A raw sample stands beside this file in ClosedConversations.sample.csv.
/// </summary>
/// <param name="recorder">The one door for closed conversations.</param>
public sealed class ClosedConversationCsv(ConversationRecorder recorder)
{
    private const int BatchSize = 1000;

    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture)
    {
        PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(),
        MissingFieldFound = null,
        BadDataFound = null,
        TrimOptions = TrimOptions.Trim,
    };

    /// <summary>Reads the file to its end.</summary>
    /// <param name="file">UTF-8, with or without BOM.</param>
    /// <param name="cancellationToken">Stops between batches; batches already taken stay.</param>
    /// <returns>How many were taken and which lines were not.</returns>
    public async Task<ImportResult> ImportAsync(Stream file, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(file);
        using var csv = new CsvReader(reader, Format);
        if (!await csv.ReadAsync() || !csv.ReadHeader())
            return new ImportResult(0, [new RejectedLine(1, "The file is empty: a header line is expected.")]);

        var import = new CsvImport(recorder);
        while (await csv.ReadAsync())
        {
            import.Add(csv.Parser.RawRow, csv);
            if (import.Pending >= BatchSize)
                await import.FlushAsync(cancellationToken);
        }

        await import.FlushAsync(cancellationToken);
        return import.Result;
    }
}
