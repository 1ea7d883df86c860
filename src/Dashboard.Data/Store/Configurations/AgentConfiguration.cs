using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class AgentConfiguration : IEntityTypeConfiguration<Agent>
{
    public void Configure(EntityTypeBuilder<Agent> builder)
    {
        builder.Property(agent => agent.ExternalId).HasMaxLength(128);
        builder.Property(agent => agent.Name).HasMaxLength(200);
        builder.HasIndex(agent => agent.ExternalId).IsUnique().HasDatabaseName("UX_Agents_ExternalId");
    }
}
