import time


def upgrade():
    time.sleep(1)  # ok: a migration


def downgrade():
    time.sleep(1)  # ok: a migration
