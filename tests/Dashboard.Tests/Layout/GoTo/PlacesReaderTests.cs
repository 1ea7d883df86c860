using System.Security.Claims;
using Dashboard.Data.Access;
using Dashboard.Data.Planning.Topics;
using Dashboard.Identity;
using Dashboard.Layout.GoTo;
using Dashboard.Tests.Endpoints;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Layout.GoTo;

public sealed class PlacesReaderTests(AppHost host) : IClassFixture<AppHost>
{
    private const string Here = "http://localhost/responses?period=30d&team=t-2&q=late";

    [Fact]
    public async Task Read_Manager_LeadsToEveryTeamAndAgentWithTheSameDays()
    {
        var places = await ReadAsync(People.Manager, RoleNames.Manager);

        Assert.Equal(
            ["/teams?period=30d&team=t-1", "/teams?period=30d&team=t-2"],
            places.Where(place => place.Kind == PlaceKind.Team).Select(place => place.Href));
        Assert.Equal(
            ["/teams?period=30d&agent=a-1", "/teams?period=30d&agent=a-2", "/teams?period=30d&agent=a-3"],
            places.Where(place => place.Kind == PlaceKind.Agent).Select(place => place.Href));
        Assert.Contains(new Place(PlaceKind.Page, "NPS", "/nps?period=30d&team=t-2"), places);
    }

    [Fact]
    public async Task Read_SupervisorWhoAnswersCustomers_LeadsToOthersOfTheirTeamAlone()
    {
        var places = await ReadAsync(People.TeamLead, RoleNames.Supervisor);

        Assert.Equal(["Team t-1"], places.Where(place => place.Kind == PlaceKind.Team).Select(place => place.Name));
        Assert.Equal(["Agent a-2"], places.Where(place => place.Kind == PlaceKind.Agent).Select(place => place.Name));
    }

    [Fact]
    public async Task Read_Topics_LeadsToTheirAnswersOfTheSameDays()
    {
        var draft = new TopicDraft("Delivery", ["parcel"]);
        await host.Get<TopicEditor>().AddAsync(await ViewerAsync(People.Manager), draft, AppHost.Token);

        var places = await ReadAsync(People.Supervisor, RoleNames.Supervisor);

        Assert.Equal(
            [new Place(PlaceKind.Topic, "Delivery", "/responses?period=30d&topic=1")],
            places.Where(place => place.Kind == PlaceKind.Topic));
    }

    [Theory]
    [InlineData(
        People.Admin,
        RoleNames.Admin,
        "/admin/accounts,/admin/people,/admin/agents,/admin/webhooks,/admin/tokens,/admin/privacy,/admin/sync,/admin/reporting,"
            + "/admin/audit")]
    [InlineData(People.Agent, RoleNames.Agent, "")]
    public async Task Read_WhoeverSeesNoResult_LeadsToTheirPagesAlone(string person, string role, string hrefs) =>
        Assert.Equal(hrefs, string.Join(',', (await ReadAsync(person, role)).Select(place => place.Href)));

    [Fact]
    public async Task Read_SharedViews_OnlyThoseOfTeamsThatTheReaderSees()
    {
        var (views, manager) = (host.Get<SavedViews>(), await ViewerAsync(People.Manager));
        foreach (var team in new[] { "t-1", "t-2" })
        {
            await views.SaveAsync(manager, "Mine of " + team, "/nps?team=" + team, AppHost.Token);
            var view = (await views.ListAsync(manager, AppHost.Token)).Single(view => view.Name == "Mine of " + team);
            await views.ShareAsync(manager, view.Id, isShared: true, AppHost.Token);
        }

        var places = await ReadAsync(People.Supervisor, RoleNames.Supervisor);

        Assert.Equal(["Mine of t-1"], places.Where(place => place.Kind == PlaceKind.View).Select(place => place.Name));
    }

    private async Task<IReadOnlyList<Place>> ReadAsync(string person, string role)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PlacesReader>()
            .ReadAsync(await PrincipalAsync(person, role), Here, AppHost.Token);
    }

    private async Task<Viewer> ViewerAsync(string person)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ViewerAccessor>()
            .CurrentAsync(await PrincipalAsync(person, RoleNames.Manager), AppHost.Token);
    }

    private async Task<ClaimsPrincipal> PrincipalAsync(string person, string role)
    {
        await using var store = host.OpenStore();
        var id = (await store.Users.SingleAsync(user => user.Email == People.EmailOf(person), AppHost.Token)).Id;
        return new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, id), new Claim(ClaimTypes.Role, role)], authenticationType: "test"));
    }
}
