using Dashboard.Pages.Account.Security;
using Xunit;

namespace Dashboard.Tests.Pages.Account.Security;

public sealed class ClientNameTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36", "Chrome on Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0", "Edge on Windows")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox on Linux")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1 Safari/604.1", "Safari on iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36", "Chrome on Android")]
    [InlineData("Firefox/1", "Firefox")]
    [InlineData("curl/8.15", "Another program")]
    [InlineData("", "Another program")]
    public void Client_AsItCallsItself_IsNamedInPlainWords(string client, string name) => Assert.Equal(name, ClientName.Of(client));
}
