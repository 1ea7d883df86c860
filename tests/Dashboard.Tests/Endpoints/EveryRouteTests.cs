using System.Globalization;
using Dashboard.Tests.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Xunit;

namespace Dashboard.Tests.Endpoints;

public sealed class EveryRouteTests(AppHost host) : IClassFixture<AppHost>
{
    public static TheoryData<string> Everyone { get; } = [.. People.All];

    [Fact]
    public void Routes_OfTheProduct_AreAllInTheTable()
    {
        var known = Doors.All.Select(door => door.Name).ToHashSet(StringComparer.Ordinal);
        var mapped = Routes().Where(route => !IsAsset(route)).SelectMany(NamesOf).ToHashSet(StringComparer.Ordinal);

        AreNone("Not in the table", mapped.Except(known, StringComparer.Ordinal));
        AreNone("Not in the product", known.Except(mapped, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task Routes_AsOnePerson_AnswerAsTheTableSays(string person)
    {
        var visitor = await host.AsAsync(person);
        var wrong = new List<string>();
        foreach (var door in Doors.All)
        {
            var answer = await KnockAsync(visitor, door);
            if (!string.Equals(answer, door.AnswerTo(person), StringComparison.Ordinal))
                wrong.Add($"{door.Name}: {answer} instead of {door.AnswerTo(person)}");
        }

        AreNone("Answered otherwise", wrong);
    }

    [Fact]
    public async Task Assets_AsAnonymous_AreOpenToTheSignInPage()
    {
        var visitor = await host.AsAsync(People.Anonymous);
        var assets = Routes()
            .Where(IsAsset)
            .Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/'))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Assert.NotEmpty(assets);
        foreach (var asset in assets)
        {
            using var answer = await visitor.GetAsync(asset);
            Assert.True(answer.IsSuccessStatusCode, $"{asset}: {(int)answer.StatusCode}");
        }
    }

    private static void AreNone(string what, IEnumerable<string> found)
    {
        var list = string.Join("; ", found.Order(StringComparer.Ordinal));
        Assert.True(list.Length == 0, $"{what}: {list}");
    }

    private static async Task<string> KnockAsync(Visitor visitor, Door door)
    {
        using var request = new HttpRequestMessage(door.Method, door.Path);
        if (door.Method == HttpMethod.Post)
            request.Content = new FormUrlEncodedContent([]);
        using var answer = await visitor.SendAsync(request);
        return answer.Headers.Location is { } location
            ? "→ " + new Uri(new Uri("http://any"), location).AbsolutePath
            : ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
    }

    private IEnumerable<RouteEndpoint> Routes() => host.Get<EndpointDataSource>().Endpoints.Cast<RouteEndpoint>();

    private static bool IsAsset(RouteEndpoint route) => route.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private static IEnumerable<string> NamesOf(RouteEndpoint route)
    {
        var path = "/" + route.RoutePattern.RawText!.TrimStart('/');
        return route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods
            ? methods.Select(method => $"{method} {path}")
            : [$"ANY {path}"];
    }
}
