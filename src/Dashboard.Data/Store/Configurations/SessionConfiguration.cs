using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.Property(session => session.Id).HasMaxLength(36);
        builder.Property(session => session.KeyHash).HasMaxLength(44);
        builder.Property(session => session.SecurityStamp).HasMaxLength(64);
        builder.Property(session => session.Source).HasMaxLength(64);
        builder.Property(session => session.Client).HasMaxLength(Session.LongestClient);
        builder.HasOne<User>().WithMany().HasForeignKey(session => session.UserId);
        builder.HasIndex(session => session.KeyHash).IsUnique().HasDatabaseName("IX_Sessions_KeyHash");
    }
}
