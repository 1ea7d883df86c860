using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class DistinctAgentsConfiguration : IEntityTypeConfiguration<DistinctAgents>
{
    public void Configure(EntityTypeBuilder<DistinctAgents> builder)
    {
        builder.HasKey(pair => new { pair.AgentId, pair.OtherAgentId });
        builder.HasOne<Agent>().WithMany().HasForeignKey(pair => pair.AgentId);
        builder.HasOne<Agent>().WithMany().HasForeignKey(pair => pair.OtherAgentId);
    }
}
