using Dashboard.Data.Access;
using Dashboard.TestKit;
using Dashboard.Tests.Endpoints;
using Dashboard.Tests.Twins;
using MimeKit;
using Xunit;

namespace Dashboard.Tests.Deliveries;

/// <summary>The mail and its workbook, of two stores that are alike but for the recipient's own feedback.</summary>
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

    private static async Task<string> MailAsync(MailServer mail, TwinPerson person, OwnFeedback own, string[] ownAgents)
    {
        var host = await DeliveryDesk.StartAsync(mail);
        try
        {
            await new TwinWorld(Seed).PlantAsync(host.Services, own, ownAgents);
            await TwinWorld.HoldWholeAsync(host);
            await person.EnterAsync(host.Get<UserRegistry>(), AppHost.Token);
            var viewer = await DeliveryDesk.ViewerAsync(host, TwinPerson.Email);
            await DeliveryDesk.MakeDueAsync(host, viewer, DeliveryDesk.Draft("Weekly", "?" + TwinWorld.TwoHalves, viewer));
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
            return $"{part.FileName}\n{TwinFilesTests.Unzipped(bytes.ToArray())}";
        });
        return string.Join('\n', [$"{mail.From} {mail.To} {mail.Subject}", mail.TextBody, mail.HtmlBody, .. files]);
    }
}
