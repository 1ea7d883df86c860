using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;

namespace Dashboard.Data.Comments.Languages;

/// <summary>
/// How rare each frequent trigram is in each language that shares its script with others, read once from the file that
/// <c>tools/make-trigrams.sh</c> makes. A line is a language: its code, then groups of trigrams that are equally rare.
/// </summary>
internal sealed class TrigramProfiles
{
    private const string Resource = "Dashboard.Data.Comments.Languages.trigrams.txt.br";
    private const int Length = 3;

    /// <summary>Of the file: eighths of a natural logarithm.</summary>
    private const float NatsPerStep = 1f / 8;

    /// <summary>Whatever is in no profile is rarer than the rarest in it.</summary>
    private const float BeyondRarest = 1f;

    private static readonly Lazy<TrigramProfiles> Read = new(() => new TrigramProfiles());

    private readonly FrozenDictionary<ulong, int> _rows;
    private readonly List<float[]> _evidence = [];
    private readonly float[] _unseen;

    private TrigramProfiles()
    {
        var rows = new Dictionary<ulong, int>();
        var lines = Lines();
        Languages = [.. lines.Select(fields => LanguageCodes.TryParse(fields[0], out var language) ? language : CommentLanguage.Unknown)];
        _unseen = [.. lines.Select(fields => -(Rarity(fields[^1].Split(':')[0]) + BeyondRarest))];
        for (var language = 0; language < lines.Count; language++)
        {
            foreach (var group in lines[language].AsSpan(1))
                Take(rows, language, group);
        }

        _rows = rows.ToFrozenDictionary();
    }

    public static TrigramProfiles Instance => Read.Value;

    /// <summary>The languages, in the order of the evidence.</summary>
    public ImmutableArray<CommentLanguage> Languages { get; }

    /// <summary>Adds how likely a trigram is in each language, as a natural logarithm.</summary>
    public void AddTo(Span<float> evidence, char first, char second, char third)
    {
        // What no language has says nothing about any.
        if (!_rows.TryGetValue(Key(first, second, third), out var row))
            return;
        var held = _evidence[row];
        for (var language = 0; language < held.Length; language++)
            evidence[language] += held[language];
    }

    private static List<string[]> Lines()
    {
        using var stream = typeof(TrigramProfiles).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is missing.");
        using var reader = new StreamReader(new BrotliStream(stream, CompressionMode.Decompress));
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.Split('\t'))];
    }

    private static ulong Key(char first, char second, char third) => ((ulong)first << 32) | ((ulong)second << 16) | third;

    private static float Rarity(string steps) => int.Parse(steps, CultureInfo.InvariantCulture) * NatsPerStep;

    private void Take(Dictionary<ulong, int> rows, int language, string group)
    {
        var colon = group.IndexOf(':', StringComparison.Ordinal);
        var evidence = -Rarity(group[..colon]);
        var grams = group.AsSpan(colon + 1);
        for (var at = 0; at + Length <= grams.Length; at += Length)
        {
            var key = Key(grams[at], grams[at + 1], grams[at + 2]);
            if (!rows.TryGetValue(key, out var row))
            {
                rows.Add(key, row = _evidence.Count);
                _evidence.Add([.. _unseen]);
            }

            _evidence[row][language] = evidence;
        }
    }
}
