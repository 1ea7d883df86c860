using System.Text;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.Prompting.ClosedConversations.Csv;

/// <summary>
/// Takes closed conversations from a CSV file (RFC 4180, but a line is a conversation): a header line with the names of
/// <see cref="ConversationFields"/>, and comma, semicolon or tab between fields. Good lines go in; each bad one is reported with its
/// number. A file that cannot be read for sure is refused before anything of it is taken. A raw sample stands beside this file in
/// ClosedConversations.sample.csv.
/// </summary>
/// <param name="recorder">The one door for closed conversations.</param>
/// <param name="missed">Tells which nobody has reported.</param>
public sealed class ClosedConversationCsv(ConversationRecorder recorder, MissedClosings missed)
{
    /// <summary>Reads the file to its end, twice: what is wrong with it as a whole is known before its first line is taken.</summary>
    /// <param name="file">
    /// UTF-8, with or without byte order mark, or UTF-16 with one; what cannot be wound back is kept on disk meanwhile.
    /// </param>
    /// <param name="cancellationToken">Stops between batches; batches already taken stay.</param>
    /// <returns>How many were taken and which lines were not, or why none could be.</returns>
    public Task<ImportResult> ImportAsync(Stream file, CancellationToken cancellationToken) =>
        ReadAsync(file, async (batch, token) => new MissedResult(await recorder.RecordAsync(batch, token), []), cancellationToken);

    /// <summary>Only says which of its closings nobody has reported; takes nothing.</summary>
    /// <param name="file">As of <see cref="ImportAsync"/>.</param>
    public Task<ImportResult> CompareAsync(Stream file, CancellationToken cancellationToken) =>
        ReadAsync(file, missed.FindAsync, cancellationToken);

    private static async Task<ImportResult> ReadAsync(
        Stream file,
        Func<IReadOnlyList<ClosedConversation>, CancellationToken, Task<MissedResult>> take,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.CanSeek)
            return await ReadFromStartAsync(file, take, cancellationToken);
        await using var copy = PrivateFiles.OpenTemporary("closed-conversations");
        await file.CopyToAsync(copy, cancellationToken);
        copy.Position = 0;
        return await ReadFromStartAsync(copy, take, cancellationToken);
    }

    private static async Task<ImportResult> ReadFromStartAsync(
        Stream file,
        Func<IReadOnlyList<ClosedConversation>, CancellationToken, Task<MissedResult>> take,
        CancellationToken cancellationToken)
    {
        var (encoding, problem) = await CsvEncoding.FindAsync(file, cancellationToken);
        return CsvEncoding.SentenceOf(problem) is { } why
            ? ImportResult.Refused(why)
            : await ReadAsync(file, encoding, take, cancellationToken);
    }

    private static async Task<ImportResult> ReadAsync(
        Stream file,
        Encoding encoding,
        Func<IReadOnlyList<ClosedConversation>, CancellationToken, Task<MissedResult>> take,
        CancellationToken cancellationToken)
    {
        using var reader = CsvEncoding.Open(file, encoding);
        CsvImport? import = null;
        char? declared = null;
        var number = 0;
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            number++;
            if (import is not null)
            {
                await import.AddAsync(number, line, cancellationToken);
            }
            else if (declared is null && CsvHeaderReader.IsDeclaration(line, out declared))
            {
                if (declared is null)
                    return ImportResult.Refused("The file declares a delimiter that is none of comma, semicolon and tab.");
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                var (header, problem) = CsvHeaderReader.Read(line, declared);
                if (header is null)
                    return ImportResult.Refused(problem!);
                import = new CsvImport(take, header);
            }
        }

        if (import is null)
            return ImportResult.Refused("The file is empty: a header line is expected.");
        await import.FlushAsync(cancellationToken);
        return import.Result;
    }
}
