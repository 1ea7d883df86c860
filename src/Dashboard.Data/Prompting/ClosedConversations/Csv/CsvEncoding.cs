using System.Text;

namespace Dashboard.Data.Prompting.ClosedConversations.Csv;

/// <summary>
/// Finds out how a file is written, before anything of it is taken: UTF-8, with or without byte order mark, or UTF-16 with one. Nothing
/// else can be told apart for sure, and a wrong guess renames people.
/// </summary>
internal static class CsvEncoding
{
    private const string Advice = "save it as UTF-8 (in Excel: CSV UTF-8) and import it again";

    private const int CharactersAtOnce = 32 * 1024;

    /// <summary>Reads the file to its end, and winds it back.</summary>
    /// <param name="file">A stream that can be wound back, at its beginning.</param>
    /// <returns>Its encoding, and whether it can be read.</returns>
    public static async Task<(Encoding Encoding, CsvUnreadable Problem)> FindAsync(Stream file, CancellationToken cancellationToken)
    {
        var start = new byte[2];
        var read = await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        file.Position = 0;
        var encoding = Marked(start);
        if (encoding is UTF8Encoding && read == start.Length && start.Contains((byte)0))
            return (encoding, CsvUnreadable.UnmarkedUtf16);

        var problem = await ProblemAsync(file, encoding, cancellationToken);
        file.Position = 0;
        return (encoding, problem);
    }

    /// <summary>Why a file cannot be read, in one sentence; null where it can.</summary>
    public static string? SentenceOf(CsvUnreadable problem) => problem switch
    {
        CsvUnreadable.No => null,
        CsvUnreadable.UnmarkedUtf16 => $"The file looks like UTF-16 without its byte order mark: {Advice}.",
        CsvUnreadable.NulCharacters => $"The file holds NUL characters, which no text has: {Advice}.",
        _ => $"The file is neither UTF-8 nor UTF-16 with its byte order mark: {Advice}.",
    };

    private static Encoding Marked(byte[] start) => start switch
    {
        [0xFF, 0xFE] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        [0xFE, 0xFF] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
        _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
    };

    private static async Task<CsvUnreadable> ProblemAsync(Stream file, Encoding encoding, CancellationToken cancellationToken)
    {
        using var reader = Open(file, encoding);
        var characters = new char[CharactersAtOnce];
        try
        {
            for (int count; (count = await reader.ReadAsync(characters, cancellationToken)) > 0;)
            {
                if (characters.AsSpan(0, count).Contains('\0'))
                    return CsvUnreadable.NulCharacters;
            }

            return CsvUnreadable.No;
        }
        catch (DecoderFallbackException)
        {
            return CsvUnreadable.NotUnicode;
        }
    }

    /// <summary>Reads texts of the file, from where it stands, without its byte order mark; leaves it open.</summary>
    public static StreamReader Open(Stream file, Encoding encoding) =>
        new(file, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
}

/// <summary>Why a file cannot be read.</summary>
internal enum CsvUnreadable
{
    /// <summary>It can.</summary>
    No = 0,

    /// <summary>It looks like UTF-16 without its byte order mark.</summary>
    UnmarkedUtf16 = 1,

    /// <summary>It holds NUL characters, which no text has.</summary>
    NulCharacters = 2,

    /// <summary>It is neither UTF-8 nor UTF-16 with its byte order mark.</summary>
    NotUnicode = 3,
}
