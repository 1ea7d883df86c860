using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Audit;
using Dashboard.Pages.Admin.Audit;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.Audit;

public sealed class AuditTextsTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Of_EveryActionOfTheProduct_IsASentenceOfItsOwnInAGroup(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        Every.One(AuditTexts.Actions, action => Assert.NotEqual(action, AuditTexts.Of(action)));
        Every.One(AuditTexts.Actions, action => Assert.Contains(AuditGroups.Of(action), AuditGroups.All));
        Every.One(AuditGroups.All, group => Assert.NotEqual(group, AuditTexts.OfGroup(group)));
        Assert.Equal(AuditTexts.Actions.Count, AuditTexts.Actions.Select(AuditTexts.Of).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Of_ActionOfAnotherVersion_IsTheLogsOwnWord() => Assert.Equal("moon.landed", AuditTexts.Of("moon.landed"));

    [Theory]
    [InlineData(AuditActions.DownloadFinished, 1000L, "up to 1,000")]
    [InlineData(AuditActions.QuarantineRetried, 37L, "37")]
    [InlineData(AuditActions.TopicAdded, null, "")]
    public void Rows_OfAnEntry_AreInWords(string action, long? rows, string text)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");

        Assert.Equal(text, AuditTexts.Rows(new AuditRow(1, DateTimeOffset.UnixEpoch, "1", "max", action, "", rows)));
    }
}
