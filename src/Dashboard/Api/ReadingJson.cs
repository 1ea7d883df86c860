using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Dashboard.Api;

/// <summary>How answers to programs are written: names_like_this, of choices too, and an explicit null where there is nothing.</summary>
internal static class ReadingJson
{
    public static JsonSerializerOptions Options { get; } = Apply(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    });

    public static JsonSerializerOptions Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        return options;
    }

    /// <summary>The word for a value, as answers and addresses write it.</summary>
    public static string WordOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>The value of a word among some; null when it is none of them.</summary>
    public static T? Find<T>(string? word, IEnumerable<T> values)
        where T : struct, Enum =>
        values.Where(value => string.Equals(WordOf(value), word, StringComparison.Ordinal)).Select(value => (T?)value).FirstOrDefault();
}
