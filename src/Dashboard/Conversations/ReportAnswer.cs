using System.Text.Json;
using Dashboard.Data.Prompting.ClosedConversations;

namespace Dashboard.Conversations;

/// <summary>What a help desk is told of what it has reported.</summary>
internal static class ReportAnswer
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>
    /// 200 with what was taken, and each bad entry with its reason; 400 where entries came and none could be taken, with the faults of each
    /// field.
    /// </summary>
    public static IResult Of(RecordResult result)
    {
        IReadOnlyList<Rejected> rejected = [.. result.Rejected.Select(Rejected.Of)];
        return result.Accepted > 0 || rejected.Count == 0
            ? Results.Json(new Taken(result.Accepted, result.Added, rejected), Names)
            : Results.Problem(
                "Nothing was stored, since none of the conversations could be taken.",
                statusCode: StatusCodes.Status400BadRequest,
                extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["accepted"] = 0,
                    ["added"] = 0,
                    ["rejected"] = JsonSerializer.SerializeToElement(rejected, Names),
                });
    }

    /// <summary>The same of a comparison, with the closings that nobody has reported.</summary>
    public static IResult Of(MissedResult compared) => compared.Result.Accepted > 0
        ? Results.Json(
            new Compared(
                compared.Result.Accepted,
                compared.Result.Added,
                [.. compared.Result.Rejected.Select(Rejected.Of)],
                [.. compared.Missed.Select(one => new Missed(one.Index, one.ExternalId, one.ClosedAt))]),
            Names)
        : Of(compared.Result);

    private sealed record Taken(int Accepted, int Added, IReadOnlyList<Rejected> Rejected);

    private sealed record Compared(int Accepted, int Added, IReadOnlyList<Rejected> Rejected, IReadOnlyList<Missed> Missed);

    private sealed record Missed(int Index, string ExternalId, DateTimeOffset ClosedAt);

    private sealed record Rejected(int Index, string Reason, IReadOnlyDictionary<string, string[]> Errors)
    {
        public static Rejected Of(RejectedConversation bad) => new(
            bad.Index,
            bad.Reason,
            bad.Faults.GroupBy(fault => fault.Field, StringComparer.Ordinal)
                .ToDictionary(field => field.Key, field => field.Select(fault => fault.Sentence).ToArray(), StringComparer.Ordinal));
    }
}
