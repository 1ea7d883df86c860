namespace Dashboard.Data.Store.Instances;

/// <summary>On SQLite: there is one instance, which <see cref="InstanceLock"/> sees to, and it leads for good.</summary>
internal sealed class SoleLeadership : Leadership
{
    public override bool IsHeld => true;

    public override Task<LeadershipTerm> BeginAsync(CancellationToken cancellationToken) => Task.FromResult<LeadershipTerm>(new Term());

    private sealed class Term : LeadershipTerm
    {
        public override CancellationToken Lost => CancellationToken.None;

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
