using Dashboard.Data.Prompting.Rules;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.Rules;

public sealed class MessageTemplateTests
{
    [Theory]
    [InlineData("Hi, this is {agent_first_name} of {display_name}.", "Maya", "Hi, this is Maya of Acme.")]
    [InlineData("Hi, this is {agent_first_name} of {display_name}.", null, "Hi, this is Acme of Acme.")]
    [InlineData("{Display_Name}: {DISPLAY_NAME}", null, "Acme: Acme")]
    [InlineData("{other} { :{ } {\n}", "Maya", "{other} { :{ } {\n}")]
    [InlineData("{agent_first_name}", "{display_name}", "{display_name}")]
    [InlineData("שלום {agent_first_name}", "מאיה", "שלום מאיה")]
    public void Fill_Places_NeverStayEmpty(string text, string? firstName, string expected) =>
        Assert.Equal(expected, MessageTemplate.Fill(text, "Acme", firstName));

    [Theory]
    [InlineData("Thank you, {display_name}!", null)]
    [InlineData("{agent_first_name} {name} {x}", "{name}")]
    [InlineData("{ display_name }", "{ display_name }")]
    [InlineData("{}", "{}")]
    [InlineData("{{display_name}}", null)]
    [InlineData("} {", null)]
    public void UnknownIn_Places_IsTheFirstThatThereIsNot(string text, string? unknown) =>
        Assert.Equal(unknown, MessageTemplate.UnknownIn(text));

    [Theory]
    [InlineData("Maya Brandt", "Maya")]
    [InlineData("  Maya\u00a0Lena Brandt", "Maya")]
    [InlineData("Maya", "Maya")]
    [InlineData("J\u00fcrgen-Maria K.", "J\u00fcrgen-Maria")]
    [InlineData("a-017", null)]
    [InlineData(null, null)]
    [InlineData(" ", null)]
    [InlineData("Brandt, Maya", null)]
    [InlineData("maya@acme.example", null)]
    [InlineData("017 Brandt", null)]
    [InlineData("Abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", null)]
    public void FirstNameOf_Name_IsAllBeforeItsFirstSpaceOrNothing(string? name, string? expected) =>
        Assert.Equal(expected, MessageTemplate.FirstNameOf(name, "a-017"));

    [Theory]
    [InlineData("Acme", "Acme")]
    [InlineData(" ", "@acme")]
    [InlineData(null, "@acme")]
    public void NameOf_Account_IsItsDisplayNameOrItsHandle(string? displayName, string expected) =>
        Assert.Equal(expected, MessageTemplate.NameOf(displayName, "acme"));

    [Theory]
    [InlineData("de", "de")]
    [InlineData("de-AT", "de-AT")]
    [InlineData("de-AT-1996", "de-AT")]
    [InlineData("de-CH", "de")]
    [InlineData("fr-FR", "en")]
    [InlineData("english", "en")]
    [InlineData(null, "en")]
    public void For_Customer_IsTheTextOfTheLongestTagElseTheFirst(string? language, string expected) => Assert.Equal(
        expected, MessageTexts.For([new("en", "Hi"), new("de", "Hallo"), new("de-AT", "Servus")], language)!.Language);

    [Fact]
    public void For_NoTexts_IsNone() => Assert.Null(MessageTexts.For([], "de"));
}
