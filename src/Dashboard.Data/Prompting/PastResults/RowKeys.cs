using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Dashboard.Data.Prompting.PastResults.Reading;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.PastResults;

/// <summary>
/// By what a row is known again: its own id at its source; or, where it has none, all that it says, and how often the same was said before
/// it in the file. Keeps some 40 bytes a row.
/// </summary>
internal sealed class RowKeys(int accountId)
{
    private const int HashBytes = 10;
    private const char Between = '\u001F';

    private readonly Dictionary<UInt128, int> _seen = [];

    /// <summary>The id of the feedback that a row is, of at most 32 characters; or the line that has the row's own id already.</summary>
    public (string Id, int? SameAs) Next(PastResult row)
    {
        if (row.OwnId is { } own)
            return _seen.TryAdd(Narrow(Hash($"id{Between}{own}")), row.Line)
                ? (Written(Hash($"id{Between}{own}")), null)
                : ("", _seen[Narrow(Hash($"id{Between}{own}"))]);
        var said = ContentOf(row);
        ref var times = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, Narrow(Hash(said)), out _);
        times++;
        return (Written(Hash(string.Create(CultureInfo.InvariantCulture, $"{said}{Between}{times}"))), null);
    }

    private string Written(byte[] hash) =>
        string.Create(CultureInfo.InvariantCulture, $"i{accountId}-{Convert.ToHexStringLower(hash.AsSpan(0, HashBytes))}");

    private static UInt128 Narrow(byte[] hash) => MemoryMarshal.Read<UInt128>(hash);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static string ContentOf(PastResult row) => string.Join(
        Between,
        "row",
        ((int)row.Kind).ToString(CultureInfo.InvariantCulture),
        row.Score?.ToString(CultureInfo.InvariantCulture),
        row.ScoredAt?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        row.SentDoubts.HasFlag(SentDoubts.NoSentAt)
            ? ""
            : row.SentAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        row.Comment,
        row.AgentId,
        row.TeamId,
        row.CustomerId,
        row.Question.ToString(CultureInfo.InvariantCulture),
        string.Join('|', row.Tags));
}
