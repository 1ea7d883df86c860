using System.Globalization;
using System.Text;
using System.Text.Json;
using Dashboard.Data.Sync.Control;

namespace Dashboard.Data.Tests.Sync.Control;

/// <summary>
/// A random JSON body in which scores and comments stand anywhere, under any name, and which knows what of it is harmless.
/// </summary>
internal sealed class PlantedBody
{
    private static readonly string[] Comments =
    [
        "terrible",
        "so good",
        "5 stars",
        "never again 😀",
        "{\"score\":{\"value\":1}}",
        "4",
        "my score is 1",
        "Bad Dec 15 17:58:20 +0000 2015",
        "feedback updated",
    ];

    private static readonly string[] Names =
    [
        "event_type",
        "type",
        "test",
        "created_at",
        "updated_at",
        "id",
        "dm_id",
        "from_user_id",
        "to_user_id",
        "media_id_str",
        "external_id",
        "next_cursor",
        "events",
        "feedback",
        "response",
        "score",
        "text",
        "value",
        "comment",
        "privacy_url",
        "display_name",
        "count",
    ];

    private static readonly string[] Strange = ["my score is 1", "terrible", "rating", "Score", "RESPONSE", "stars", "5", ""];

    private static readonly (string Name, string Value)[] Shown =
    [
        ("event_type", "\"feedback.created\""),
        ("event_type", "\"feedback.dismissed\""),
        ("type", "\"csat\""),
        ("type", "\"nps\""),
        ("test", "true"),
        ("test", "\"false\""),
        ("created_at", "\"Tue Dec 15 17:58:20 +0000 2015\""),
        ("updated_at", "\"SatDec1517:58:20+00002015\""),
        ("id", "\"1012345678\""),
        ("dm_id", "712345678"),
        ("external_id", "\"case-4711\""),
        ("question_variant_id", "\"3\""),
        ("question_variant_id", "31"),
        ("from_time", "1450202300000"),
    ];

#pragma warning disable CA5394 // Invented data, the same for the same seed.
    private readonly Random _random;
    private readonly StringBuilder _text = new();

    public PlantedBody(int seed)
    {
        _random = new Random(seed);
        Write(0);
    }

    public string Text => _text.ToString();

    /// <summary>How many scores and comments are in it.</summary>
    public int Planted { get; private set; }

    /// <summary>What may be shown: the names of the wire, the harmless values that are in it, and the mask.</summary>
    public HashSet<string> Harmless { get; } =
        [$"\"{MaskedBody.Mask}\"", .. Names.Append("question_variant_id").Append("from_time").Select(name => $"\"{name}\"")];

    private void Write(int depth)
    {
        if (depth < 5 && _random.Next(3) > 0)
            WriteMany(depth, _random.Next(3) > 0);
        else
            _text.Append(Plant());
    }

    private void WriteMany(int depth, bool isObject)
    {
        _text.Append(isObject ? '{' : '[');
        for (var left = _random.Next(5); left > 0; left--)
        {
            if (isObject && _random.Next(3) == 0)
                WriteShown();
            else
                WriteOne(depth, isObject);
            _text.Append(left > 1 ? "," : "");
        }

        _text.Append(isObject ? '}' : ']');
    }

    private void WriteOne(int depth, bool isNamed)
    {
        if (isNamed)
            _text.Append(JsonSerializer.Serialize(_random.Next(4) == 0 ? Any(Strange) : Any(Names))).Append(':');
        Write(depth + 1);
    }

    private void WriteShown()
    {
        var (name, value) = Any(Shown);
        Harmless.Add(value);
        _text.Append(CultureInfo.InvariantCulture, $"\"{name}\":{value}");
    }

    private string Plant()
    {
        Planted++;
        return _random.Next(4) switch
        {
            0 => Score(),
            1 => $"\"{Score()}\"",
            2 => _random.Next(2) == 0 ? "null" : "0.5e1",
            _ => JsonSerializer.Serialize(Any(Comments)),
        };
    }

    private string Score() => _random.Next(11).ToString(CultureInfo.InvariantCulture);

    private T Any<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];
#pragma warning restore CA5394
}
