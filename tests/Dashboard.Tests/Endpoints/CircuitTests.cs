using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.Options;
using Xunit;

namespace Dashboard.Tests.Endpoints;

public sealed class CircuitTests(AppHost host) : IClassFixture<AppHost>
{
    [Fact]
    public void Circuit_BrowserThatDoesNotAnswer_IsWaitedForAndNotEnded() =>
        Assert.Equal(Timeout.InfiniteTimeSpan, host.Get<IOptions<CircuitOptions>>().Value.JSInteropDefaultCallTimeout);
}
