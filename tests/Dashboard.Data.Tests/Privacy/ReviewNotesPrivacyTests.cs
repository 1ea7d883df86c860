using Dashboard.Data.Access;
using Dashboard.Data.Planning.Reviews;
using Dashboard.Data.Privacy;
using Dashboard.Data.Settings;
using Dashboard.Data.Tests.Planning.Reviews;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Privacy;

/// <summary>What is noted about answers is handed out with them, and goes with what the customer wrote.</summary>
public sealed class ReviewNotesPrivacyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Customer_Erased_NotesAboutTheirAnswersAreGoneAndCounted(StoreKind database)
    {
        await using var desk = await OpenAsync(database);
        var erasure = desk.Host.Get<CustomerErasure>();

        Assert.Equal(1, (await erasure.PreviewAsync(Viewer.CommandLine, ReviewDesk.Customer, Token)).Found.Notes);
        Assert.Equal(1, (await erasure.RunAsync(Viewer.CommandLine, ReviewDesk.Customer, Token)).Receipt!.Erased.Notes);

        Assert.Equal(["about 3"], await LeftAsync(desk));

        Assert.Equal(ReviewProblem.Gone, await desk.Reviews.NoteAsync(await desk.ViewerAsync("mia"), "1", "late", Token));
        Assert.Equal(["about 3"], await LeftAsync(desk));
    }

    [Theory, Databases]
    public async Task Customer_HandedOut_HasTheNotesButNeverThoseOfOnesOwn(StoreKind database)
    {
        await using var desk = await OpenAsync(database);
        var export = desk.Host.Get<CustomerExport>();
        var mia = await desk.ViewerAsync("mia");

        var file = await export.RunAsync(mia, ReviewDesk.Customer, Token);
        Assert.Contains("about 1", file.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("about 3", file.Json, StringComparison.Ordinal);
        var own = new Viewer(mia.UserId, mia.Name, ViewerRoles.Manager, [], (await desk.ViewerAsync("lea")).OwnAgents);
        Assert.Equal(PrivacyProblem.NothingFound, (await export.RunAsync(own, ReviewDesk.Customer, Token)).Problem);
    }

    [Theory, Databases]
    public async Task Agent_HandedOut_HasTheNotesAboutTheirAnswersAlone(StoreKind database)
    {
        await using var desk = await OpenAsync(database);

        var file = await desk.Host.Get<AgentExport>().RunAsync(await desk.ViewerAsync("mia"), "a-1", Token);

        Assert.Contains("about 1", file.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("about 3", file.Json, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Notes_AboutAnswersThatAreTooOld_AreErasedHoweverLateTheyWereWritten(StoreKind database)
    {
        await using var desk = await OpenAsync(database);
        var rules = PrivacyRules.Default with { CommentDays = 30 };
        desk.Host.Clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal(
            PrivacyProblem.None,
            await desk.Host.Get<PrivacyDesk>().SetAsync(Viewer.CommandLine, rules, PrivacyRules.Default, Token));

        Assert.Equal(2, (await desk.Host.Get<Retention>().PreviewAsync(Viewer.CommandLine, rules, Token))!.Notes);
        Assert.Equal(2, (await desk.Host.Get<Retention>().RunAsync(Token)).Notes);
        Assert.Empty(await LeftAsync(desk));

        await desk.Reviews.NoteAsync(await desk.ViewerAsync("mia"), "2", "late", Token);
        Assert.Equal(1, (await desk.Host.Get<Retention>().RunAsync(Token)).Notes);
        Assert.Empty(await LeftAsync(desk));
    }

    private static async Task<ReviewDesk> OpenAsync(StoreKind database)
    {
        var desk = await ReviewDesk.OpenAsync(database);
        await desk.SendToCustomerAsync("1");
        var mia = await desk.ViewerAsync("mia");
        await desk.Reviews.NoteAsync(mia, "1", "about 1", Token);
        await desk.Reviews.NoteAsync(mia, "3", "about 3", Token);
        return desk;
    }

    private static async Task<IEnumerable<string>> LeftAsync(ReviewDesk desk)
    {
        await using var store = desk.Host.OpenStore();
        return await store.ReviewNotes.Select(note => note.Text).ToListAsync(Token);
    }
}
