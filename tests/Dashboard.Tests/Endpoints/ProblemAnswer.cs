using System.Net;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>What programs are told when something is wrong (RFC 9457).</summary>
internal static class ProblemAnswer
{
    public static async Task IsAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Null(await FaultAsync(answer));
    }

    /// <summary>What is not as it should be with an answer that refuses; null when all is.</summary>
    public static async Task<string?> FaultAsync(HttpResponseMessage answer)
    {
        if (answer.Content.Headers.ContentType?.MediaType is not "application/problem+json")
            return $"is \"{answer.Content.Headers.ContentType}\"";
        if (answer.RequestMessage!.Method == HttpMethod.Head)
            return null;
        using var problem = await answer.Content.ReadAsJsonAsync();
        if (problem.RootElement.GetProperty("status").GetInt32() != (int)answer.StatusCode)
            return "has another status in it";
        if (string.IsNullOrWhiteSpace(problem.RootElement.GetProperty("detail").GetString()))
            return "says nothing";
        return answer.StatusCode is HttpStatusCode.ServiceUnavailable && answer.Headers.RetryAfter?.Delta is null
            ? "does not say when to come again"
            : null;
    }
}
