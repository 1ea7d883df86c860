using System.Text;
using System.Text.Json;
using Dashboard.Links;

namespace Dashboard.Tests.Force;

/// <summary>What nobody expects, the same for the same seed.</summary>
/// <param name="seed">Which.</param>
internal sealed class Garbage(int seed)
{
    private const int LongestAddress = 1500;

    private static readonly string[] Oddities =
    [
        "", " ", "0", "-1", "1e999", "NaN", "null", "true", "2024-02-30", "0001-01-01", "9999-12-31", "9223372036854775808", "\0",
        "\u200b", "\ud83d\ude00", "\u202eabc", "../../etc/passwd", "';--", "<script>", "{{7*7}}", "%00", "%", "%zz", "a,b,,c", "=1+1",
        "\r\nX: y", "é\u0301", "all", "none", "ungrouped", "30d", "week", "100000d", "-30d", "(", "[", "\\", "\"", "¤¤¤¤", "ﷺ",
    ];

    private static readonly string[] Names =
    [
        QueryNames.From, QueryNames.To, QueryNames.Who, QueryNames.Action, QueryNames.Search, QueryNames.Comment, "period", "account",
        "team", "agent", "survey", "question", "tag", "weekday", "hour", "score", "compare", "grain", "sort", "page", "topic", "term",
        "ReturnUrl", "language", "chart", "tab", "view", QueryNames.Cursor, QueryNames.Limit,
    ];

    private readonly Random _random = new(seed);

    /// <summary>What was made last, to be told when it did harm.</summary>
    public string Last { get; private set; } = "";

    public bool IsRare => _random.Next(6) == 0;

    public T One<T>(IReadOnlyList<T> some) => some[_random.Next(some.Count)];

    public int? Whole() => One<int?>([null, 0, 1, 5, 10, -1, 11, int.MaxValue, int.MinValue]);

    public string Text() => _random.Next(5) switch
        {
        0 => new string(One("aé漢\u0001 ".ToCharArray()), _random.Next(3000)),
        1 => string.Concat(Enumerable.Range(0, _random.Next(1, 40)).Select(_ => char.ConvertFromUtf32(_random.Next(1, 0xD800)))),
        2 => One(Oddities) + One(Oddities),
        _ => One(Oddities),
    };

    /// <summary>A part of an address.</summary>
    public string Address() => Uri.EscapeDataString(Text()) is { Length: < LongestAddress } address ? address : "x";

    /// <summary>A query with names that there are and others.</summary>
    public string Query()
    {
        var parts = Enumerable.Range(0, _random.Next(6)).Select(_ => $"{(IsRare ? Address() : One(Names))}={Address()}").ToList();
        return Last = parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    /// <summary>A number from 1 on.</summary>
    public int Number(int most) => _random.Next(1, most + 1);

    /// <summary>A value of JSON, well-formed whatever is in it.</summary>
    public string Json() => JsonSerializer.Serialize<object?>(_random.Next(6) switch
    {
        0 => null,
        1 => Whole(),
        2 => IsRare,
        3 => new[] { Short(), Short() },
        4 => new Dictionary<string, object?>(StringComparer.Ordinal) { [Short()] = Short(), ["value"] = Short(), ["type"] = Short() },
        _ => Short(),
    });

    /// <summary>A text that fits into a message of a circuit also where each of its signs is escaped.</summary>
    public string Short() => Text() is { Length: > 1000 } text ? text[..1000] : Text();

    /// <summary>What can stand in a header.</summary>
    public string Header() => Last = new string([.. Text().Where(sign => sign is > ' ' and < (char)127).Take(2000)]);

    public IReadOnlyList<KeyValuePair<string, string>> Fields() =>
    [
        .. Enumerable.Range(0, _random.Next(6)).Select(_ => KeyValuePair.Create(
            One(["Form.Email", "Form.Password", "Form.Code", "_handler", "__RequestVerificationToken", "Form", "Form[0].Length", Text()]),
            Text())),
    ];

    /// <summary>The bytes of a text with some of them lost, doubled or changed.</summary>
    public byte[] Spoil(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text).ToList();
        for (var times = _random.Next(4); times > 0 && bytes.Count > 0; times--)
        {
            var at = _random.Next(bytes.Count);
            switch (_random.Next(4))
            {
                case 0:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at, _random.Next(20)));
                    break;
                case 1:
                    bytes.Insert(at, (byte)_random.Next(256));
                    break;
                case 2:
                    bytes[at] = (byte)One("{}[]\",:0\0"u8.ToArray());
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, _random.Next(40))));
                    break;
            }
        }

        Last = Encoding.UTF8.GetString([.. bytes]);
        return [.. bytes];
    }
}
