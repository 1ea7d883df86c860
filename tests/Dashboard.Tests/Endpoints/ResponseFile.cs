using System.Net;
using System.Text.Json;
using Dashboard.Links;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>The file of JSON lines, which pages of answers are held against.</summary>
/// <param name="host">The product.</param>
internal sealed class ResponseFile(AppHost host)
{
    /// <summary>Its lines, as somebody gets them.</summary>
    /// <param name="person">Whose file it is.</param>
    /// <param name="query">Which answers.</param>
    public async Task<List<JsonElement>> LinesAsync(string person, string query)
    {
        using var file = await (await host.AsAsync(person)).GetAsync($"{Paths.ResponsesNdjson}?{query}");
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        var lines = (await file.Content.ReadAsStringAsync(AppHost.Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(line => JsonElement.Parse(line))];
    }
}
