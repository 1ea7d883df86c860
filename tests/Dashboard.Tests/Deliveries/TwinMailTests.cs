using Dashboard.Data.Access;
using Dashboard.Data.Schedules;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Dashboard.Tests.Endpoints;
using Dashboard.Tests.Printouts;
using Dashboard.Tests.Twins;
using MimeKit;
using Xunit;

namespace Dashboard.Tests.Deliveries;

/// <summary>
/// The mail and its workbook, and what a webhook is posted, of two stores that are alike but for the own feedback of whose report it is.
/// </summary>
public sealed class TwinMailTests
{
    private const int Seed = 20_260_302;

    [Theory]
    [InlineData("lead", OwnFeedback.Absent, OwnFeedback.Commented)]
    [InlineData("linked manager", OwnFeedback.Created, OwnFeedback.Scored)]
    [InlineData("linked manager in two teams", OwnFeedback.Absent, OwnFeedback.Commented)]
    public async Task Mail_OfTwoStoresAlikeButForOnesOwn_IsTheSame(string person, OwnFeedback one, OwnFeedback other)
    {
        var who = TwinPerson.Of(person);
        await using var mail = await MailServer.StartAsync();

        var here = await MailAsync(mail, who, one, who.Agents);
        var there = await MailAsync(mail, who, other, who.Agents);

        Assert.Equal(here, there);
        Assert.Equal(who.Role is RoleNames.Manager, here.Contains("[Content_Types].xml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mail_ToSomebodyElse_Differs()
    {
        var who = TwinPerson.Of("linked manager");
        await using var mail = await MailServer.StartAsync();

        Assert.NotEqual(
            await MailAsync(mail, who.Unlinked, OwnFeedback.Absent, who.Agents),
            await MailAsync(mail, who.Unlinked, OwnFeedback.Commented, who.Agents));
    }

    [Theory]
    [InlineData("linked manager", OwnFeedback.Created, OwnFeedback.Scored)]
    [InlineData("linked manager in two teams", OwnFeedback.Absent, OwnFeedback.Commented)]
    public async Task Print_OfTwoStoresAlikeButForOnesOwn_IsTheSame(string person, OwnFeedback one, OwnFeedback other)
    {
        var who = TwinPerson.Of(person);
        await using var mail = await MailServer.StartAsync();
        using var printer = StandInPrinter.OfPages();

        var here = await MailAsync(mail, who, one, who.Agents, printer);
        var there = await MailAsync(mail, who, other, who.Agents, printer);

        Assert.Equal(here, there);
        Assert.Contains("%PDF-", here, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("linked manager", OwnFeedback.Created, OwnFeedback.Scored)]
    [InlineData("linked manager in two teams", OwnFeedback.Absent, OwnFeedback.Commented)]
    public async Task Webhook_OfTwoStoresAlikeButForOnesOwn_IsTheSameByteForByte(string person, OwnFeedback one, OwnFeedback other)
    {
        var who = TwinPerson.Of(person);

        Assert.Equal(await PostAsync(who, one, who.Agents), await PostAsync(who, other, who.Agents));
    }

    [Fact]
    public async Task Webhook_OfSomebodyElse_Differs()
    {
        var who = TwinPerson.Of("linked manager");

        Assert.NotEqual(
            await PostAsync(who.Unlinked, OwnFeedback.Absent, who.Agents),
            await PostAsync(who.Unlinked, OwnFeedback.Commented, who.Agents));
    }

    private static async Task<string> PostAsync(TwinPerson person, OwnFeedback own, string[] ownAgents)
    {
        await using var receiver = await PostReceiver.StartAsync();
        var host = await PlaceDesk.StartAsync(receiver, "");
        try
        {
            var viewer = await EnterAsync(host, person, own, ownAgents);
            var draft = PlaceDesk.Draft(DestinationKind.Webhook, $"{receiver.Address}in", "?" + TwinWorld.TwoHalves);
            Assert.Empty((await host.Get<ScheduleEditor>().AddAsync(viewer, draft, AppHost.Token)).Problems);

            // Made up for by the latest time, which is the same for both.
            await DeliveryDesk.DueAsync(host, viewer, draft.Name, TimeProvider.System.GetUtcNow().AddDays(-30));
            return (await receiver.WaitAsync(1))[0].Body;
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    private static async Task<Viewer> EnterAsync(AppHost host, TwinPerson person, OwnFeedback own, string[] ownAgents)
    {
        await new TwinWorld(Seed).PlantAsync(host.Services, own, ownAgents);
        await TwinWorld.HoldWholeAsync(host);
        await person.EnterAsync(host.Get<UserRegistry>(), AppHost.Token);
        return await DeliveryDesk.ViewerAsync(host, TwinPerson.Email);
    }

    // What a printer is given goes along in a workbook's place.
    private static async Task<string> MailAsync(
        MailServer mail, TwinPerson person, OwnFeedback own, string[] ownAgents, StandInPrinter? printer = null)
    {
        var host = await DeliveryDesk.StartAsync(mail, printer is null ? [] : [printer.Setting]);
        try
        {
            var viewer = await EnterAsync(host, person, own, ownAgents);
            var draft = DeliveryDesk.Draft("Weekly", "?" + TwinWorld.TwoHalves, viewer) with
            {
                File = printer is null ? ReportFile.Workbook : ReportFile.Pdf,
            };
            await DeliveryDesk.MakeDueAsync(host, viewer, draft);
            return Written((await mail.NextAsync(AppHost.Token)).Read());
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    /// <summary>Everything in it but for its id, its date, and what is drawn by lot to part it.</summary>
    private static string Written(MimeMessage mail)
    {
        var files = mail.Attachments.OfType<MimePart>().Select(part =>
        {
            using var bytes = new MemoryStream();
            part.Content!.DecodeTo(bytes);
            var content = part.FileName!.EndsWith(".pdf", StringComparison.Ordinal)
                ? TwinFilesTests.Printed(bytes.ToArray())
                : TwinFilesTests.Unzipped(bytes.ToArray());
            return $"{part.FileName}\n{content}";
        });
        return string.Join('\n', [$"{mail.From} {mail.To} {mail.Subject}", mail.TextBody, mail.HtmlBody, .. files]);
    }
}
